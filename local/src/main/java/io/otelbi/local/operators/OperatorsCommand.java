package io.otelbi.local.operators;

import io.otelbi.local.Place;
import io.otelbi.local.system.Home;
import io.otelbi.local.system.Secrets;
import io.otelbi.operations.Main;
import io.otelbi.operations.backup.StoreBackup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/**
 * A command of the module {@code operations}. What a deployment has in its variables, this machine has in its state: it is
 * found here and handed over, unless a person has set it.
 */
@Command(description = "See ./bi COMMAND --help.")
public final class OperatorsCommand implements Callable<Integer> {

    private static final List<String> OF_THE_STORE = List.of("backup", "restore");
    private static final List<String> OF_THE_GATEWAY = List.of("audit", "ledger");
    private static final String URL = "OPERATIONS_GATEWAY_URL";
    private static final String OF_THIS_MACHINE = """

            On this machine, besides:
                  --state=DIR     Folder for data, logs and servers (default: .bi in the project).
                  --replace       restore: throw away what the store of ./bi run holds now.
                  --url=URL       audit, ledger: another system, such as https://bi.example.com.
                  --token=TOKEN   audit, ledger: an administrator's access token (default: BI_TOKEN, else the demo administrator signs in).""";

    private final String name;
    private final Map<String, String> environment;

    @Mixin
    private Place place = new Place();

    @Option(names = "--url")
    private @Nullable String url;

    @Option(names = "--token", defaultValue = "${env:BI_TOKEN}")
    private @Nullable String token;

    @Option(names = "--replace")
    private boolean replace;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    private OperatorsCommand(String name, Map<String, String> environment) {
        this.name = name;
        this.environment = environment;
    }

    /** Adds the operators' commands to those of this machine. */
    public static CommandLine addTo(CommandLine all, Map<String, String> environment) {
        OF_THE_STORE.forEach(name -> all.addSubcommand(name, new OperatorsCommand(name, environment)));
        OF_THE_GATEWAY.forEach(name -> all.addSubcommand(name, new OperatorsCommand(name, environment)));
        return all;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            int code = handOver(environment);
            System.out.println(OF_THIS_MACHINE);
            return code;
        }
        if (name.equals("audit") && arguments.isEmpty()) {
            return handOver(environment);
        }
        try {
            return OF_THE_STORE.contains(name) ? onStore(place.home()) : onGateway(place.home());
        } catch (IOException e) {
            System.err.println(e.getMessage());
            return name.equals("audit") ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private int onStore(Home home) throws IOException {
        Map<String, String> variables = new HashMap<>();
        if (!environment.containsKey("AUDIT_KEY_FILE")) {
            variables.put("AUDIT_KEY", Secrets.in(home.state()).secret("audit-key"));
        }
        if (environment.containsKey("POSTGRES_HOST")) {
            if (replace) {
                throw new IOException("--replace works on the store of ./bi run only.");
            }
            variables.putAll(environment);
            return handOver(variables);
        }
        variables.putAll(environment);
        try (LocalStore store = LocalStore.open(home)) {
            if (replace && !arguments.isEmpty()) {
                // Nothing is thrown away for a file that cannot be restored.
                StoreBackup.manifest(Path.of(arguments.getFirst()));
                store.clear(environment.getOrDefault("POSTGRES_SCHEMA", "bi"));
            }
            variables.putAll(store.variables());
            return handOver(variables);
        }
    }

    private int onGateway(Home home) throws IOException, InterruptedException {
        Map<String, String> variables = new HashMap<>(environment);
        LocalGateway local = new LocalGateway(home);
        String at = url == null ? environment.get(URL) : url;
        if (at == null) {
            at = local.url();
            compareWithExportedHeads(home);
        }
        variables.put(URL, at);
        if (token != null && !token.isBlank()) {
            variables.put("OPERATIONS_TOKEN", token);
            variables.remove("OPERATIONS_TOKEN_FILE");
        } else if (environment.keySet().stream().noneMatch(OperatorsCommand::leadsToAToken)) {
            variables.put("OPERATIONS_TOKEN", local.token(at));
        }
        return handOver(variables);
    }

    private static boolean leadsToAToken(String variable) {
        return variable.startsWith("OPERATIONS_TOKEN");
    }

    private void compareWithExportedHeads(Home home) {
        boolean told = arguments.stream().anyMatch(argument -> argument.startsWith("--heads"));
        if (arguments.contains("verify") && !told && Files.exists(home.auditHeads())) {
            arguments.add("--heads=" + home.auditHeads());
        }
    }

    private int handOver(Map<String, String> variables) {
        List<String> all = new ArrayList<>(List.of(name));
        all.addAll(arguments);
        return Main.run("./bi", variables, all.toArray(String[]::new));
    }
}

package io.otelbi.operations.audit;

import io.otelbi.operations.gateway.Gateway;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Erases a person. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = "Destroys the key of a person: name and addresses can be read no more, the chain stays valid.")
final class EraseCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable AuditCommand audit;

    @Parameters(paramLabel = "SUBJECT", description = "The person, as tokens name them (claim sub or upn).")
    private String subject = "";

    @Override
    public Integer call() throws InterruptedException {
        try {
            JsonObject body = Json.createObjectBuilder().add("subject", subject).build();
            JsonObject erased =
                    Gateway.of(Objects.requireNonNull(audit).variables()).post("/api/storage/erasures", body);
            if (!erased.getBoolean("erased")) {
                System.out.println("Nobody of that name is known.");
                return 1;
            }
            System.out.println("Erased. The records keep the pseudonym " + erased.getString("person") + ".");
            return 0;
        } catch (IOException e) {
            System.err.println("Nobody was erased: " + e.getMessage());
            return 2;
        }
    }
}

package io.otelbi.local.system;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Random secrets of this machine, made once and kept readable for their owner only. */
public final class Secrets {

    private final Path file;
    private final Properties known = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    /** The secrets in a folder. */
    public static Secrets in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Secrets secrets = new Secrets(folder.resolve("secrets.properties"));
        if (Files.exists(secrets.file)) {
            try (Reader reader = Files.newBufferedReader(secrets.file)) {
                secrets.known.load(reader);
            }
        }
        return secrets;
    }

    /** The secret of a name, 32 hexadecimal characters; made when it is asked for the first time. */
    public synchronized String secret(String name) throws IOException {
        String secret = known.getProperty(name);
        if (secret == null) {
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            secret = HexFormat.of().formatHex(random);
            known.setProperty(name, secret);
            save();
        }
        return secret;
    }

    /** The password of the demo logins. */
    public String demoPassword() throws IOException {
        return secret("demo-login").substring(0, 8);
    }

    private void save() throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            known.store(writer, "Secrets of this machine; never commit them");
        }
    }
}

package io.otelbi.local.warehouse;

import io.otelbi.model.WarehouseModel;
import io.otelbi.model.reading.ModelReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** A model and the file that it was read from. */
public record ModelFile(Path path, WarehouseModel model) {

    /** The file of its roles, which need not be there. */
    public Path roles() {
        return ModelReader.rolesOf(path);
    }

    /** The name of its database here. */
    public String database() {
        return model.settings().connection().toLowerCase(Locale.ROOT);
    }

    /** The variable that tells bi-query which database it is about. */
    public String databaseVariable() {
        return "MSSQL_" + model.settings().connection().toUpperCase(Locale.ROOT) + "_DATABASE";
    }

    /** Tells whether the files are the same as at another time. */
    String digest() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(path));
            if (Files.exists(roles())) {
                digest.update(Files.readAllBytes(roles()));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

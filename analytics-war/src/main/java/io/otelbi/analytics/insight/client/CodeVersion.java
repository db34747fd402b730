package io.otelbi.analytics.insight.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;

/**
 * Which code computes: the release, and a hash of this service's own classes and of the names of its libraries. The same
 * sources built again with the same compiler have the same version; a change of any line that computes has another.
 */
@ApplicationScoped
public class CodeVersion {

    private static final String CLASSES = "/WEB-INF/classes/";
    private static final String LIBRARIES = "/WEB-INF/lib/";
    private static final int SHOWN_BYTES = 6;

    private volatile String text = "";

    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext war) {
        try {
            text = release(war) + "+" + hash(war);
        } catch (IOException e) {
            throw new UncheckedIOException("The service cannot read its own classes", e);
        }
    }

    /** For example {@code 0.1.0-SNAPSHOT+5f2c1a9e7b04}. */
    public String text() {
        return text;
    }

    private static String release(ServletContext war) throws IOException {
        try (InputStream in = war.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            String version =
                    in == null ? null : new Manifest(in).getMainAttributes().getValue("Implementation-Version");
            return version == null ? "unreleased" : version;
        }
    }

    private static String hash(ServletContext war) throws IOException {
        MessageDigest digest = sha256();
        for (String path : new TreeSet<>(paths(war, LIBRARIES))) {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
        }
        addClasses(war, CLASSES, digest);
        return HexFormat.of().formatHex(digest.digest(), 0, SHOWN_BYTES);
    }

    private static void addClasses(ServletContext war, String folder, MessageDigest digest) throws IOException {
        for (String path : new TreeSet<>(paths(war, folder))) {
            if (path.endsWith("/")) {
                addClasses(war, path, digest);
            } else if (path.endsWith(".class")) {
                add(war, path, digest);
            }
        }
    }

    private static void add(ServletContext war, String path, MessageDigest digest) throws IOException {
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        try (InputStream in = war.getResourceAsStream(path);
                DigestInputStream hashed = new DigestInputStream(in, digest)) {
            hashed.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static Set<String> paths(ServletContext war, String folder) {
        Set<String> paths = war.getResourcePaths(folder);
        return paths == null ? Set.of() : paths;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

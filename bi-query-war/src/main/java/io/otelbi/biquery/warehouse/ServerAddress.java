package io.otelbi.biquery.warehouse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a SQL Server listens, in the ways in which companies write it. */
public sealed interface ServerAddress {

    /** What {@link #parse} takes, for messages. */
    String ALLOWED = "HOST, HOST,PORT, HOST\\INSTANCE or jdbc:sqlserver://…";

    /** A host and a port. */
    record AtPort(String host, int port) implements ServerAddress {}

    /** A named instance, whose port the SQL Server Browser tells. */
    record Instance(String host, String instance) implements ServerAddress {}

    /** A whole URL of Microsoft's driver. */
    record Url(String url) implements ServerAddress {
        /** Without its properties, among which may be a password. */
        @Override
        public String toString() {
            int end = url.indexOf(';');
            return end < 0 ? url : url.substring(0, end);
        }
    }

    /**
     * Reads an address.
     *
     * @param otherwise the port where the text has none
     * @throws IllegalArgumentException with a sentence for the operator when it is none
     */
    static ServerAddress parse(String text, int otherwise) {
        if (text.regionMatches(true, 0, "jdbc:", 0, 5)) {
            if (!text.startsWith("jdbc:sqlserver://")) {
                throw refused(text);
            }
            return new Url(text);
        }
        Matcher matcher = Pattern.compile(
                        "([A-Za-z0-9._\\-]+|\\[[0-9A-Fa-f:.]+])(?:\\\\([A-Za-z0-9_$#]+)|[,:](\\d{1,5}))?")
                .matcher(text.strip());
        if (!matcher.matches()) {
            throw refused(text);
        }
        String instance = matcher.group(2);
        if (instance != null) {
            return new Instance(matcher.group(1), instance);
        }
        String port = matcher.group(3);
        return new AtPort(matcher.group(1), port == null ? otherwise : Integer.parseInt(port));
    }

    private static IllegalArgumentException refused(String text) {
        String shown = text.startsWith("jdbc:") ? "the URL" : "'" + text + "'";
        return new IllegalArgumentException(shown + " is no address of a SQL Server; allowed is " + ALLOWED + ".");
    }
}

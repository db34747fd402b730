package io.otelbi.biquery.warehouse.store;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The {@code name=value} pairs of a URL of Microsoft's driver; a value in braces may hold semicolons. */
final class UrlProperties {

    private static final Map<String, String> OTHER_NAMES = Map.of(
            "server", "servername",
            "port", "portnumber",
            "database", "databasename",
            "username", "user",
            "uid", "user",
            "pwd", "password");

    private UrlProperties() {}

    /** By the driver's own names in lower case. */
    static Properties of(String url) {
        var properties = new Properties();
        int at = url.indexOf(';');
        while (at >= 0 && at + 1 < url.length()) {
            int end = end(url, at + 1);
            String pair = url.substring(at + 1, end);
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = pair.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                properties.setProperty(OTHER_NAMES.getOrDefault(name, name), pair.substring(equals + 1));
            }
            at = end < url.length() ? end : -1;
        }
        return properties;
    }

    private static int end(String url, int begin) {
        boolean braces = false;
        for (int i = begin; i < url.length(); i++) {
            char c = url.charAt(i);
            braces = c == '{' || (braces && c != '}');
            if (c == ';' && !braces) {
                return i;
            }
        }
        return url.length();
    }
}

package io.otelbi.biquery.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question as T-SQL, kept in a file beside its query class. {@code {dbo}} stands for the schema that configuration
 * puts there, {@code :name} for a bound parameter, which may be used more than once.
 */
public record SqlText(String name, String text) {

    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z][A-Za-z]*)");
    private static final Pattern COMMENT = Pattern.compile("(?m)^--.*\\R?");

    /** A statement with {@code ?} in the places of its parameters, and the values in that order. */
    public record Bound(String sql, List<Object> values) {

        public Bound {
            values = List.copyOf(values);
        }
    }

    /** Reads a file beside a class; its comment lines at the margin are for people and are not sent. */
    public static SqlText beside(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no " + file + " beside " + owner.getSimpleName());
            }
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new SqlText(file, COMMENT.matcher(all).replaceAll("").strip());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
    }

    /** The same text with every {@code {schema}} replaced by its configured name. */
    public SqlText in(Map<String, String> schemas) {
        String replaced = text;
        for (Map.Entry<String, String> schema : schemas.entrySet()) {
            replaced = replaced.replace("{" + schema.getKey() + "}", "[" + schema.getValue() + "]");
        }
        return new SqlText(name, replaced);
    }

    /** Binds every parameter; one without a value is an error in our own code. */
    public Bound bind(Map<String, ?> parameters) {
        List<Object> values = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(text);
        StringBuilder sql = new StringBuilder();
        while (matcher.find()) {
            Object value = parameters.get(matcher.group(1));
            if (value == null) {
                throw new IllegalArgumentException(name + " needs a value for :" + matcher.group(1));
            }
            values.add(value);
            matcher.appendReplacement(sql, "?");
        }
        return new Bound(matcher.appendTail(sql).toString(), values);
    }
}

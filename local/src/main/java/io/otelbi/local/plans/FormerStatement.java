package io.otelbi.local.plans;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement that was written by hand for one sample, with its values in the order of its question marks. */
record FormerStatement(String sql, List<Object> values) implements Statement {

    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z][A-Za-z]*)");
    private static final Pattern COMMENT = Pattern.compile("(?m)^--.*\\R?");

    FormerStatement {
        values = List.copyOf(values);
    }

    /** The file of a question with values for its {@code :name} places. */
    static FormerStatement of(String file, Map<String, ?> parameters) {
        Matcher matcher =
                PARAMETER.matcher(COMMENT.matcher(text(file)).replaceAll("").strip());
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        while (matcher.find()) {
            Object value = parameters.get(matcher.group(1));
            if (value == null) {
                throw new IllegalArgumentException(file + " needs a value for :" + matcher.group(1));
            }
            values.add(value);
            matcher.appendReplacement(sql, "?");
        }
        return new FormerStatement(matcher.appendTail(sql).toString(), values);
    }

    private static String text(String file) {
        try (InputStream in = FormerStatement.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
    }

    @Override
    public PreparedStatement prepared(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}

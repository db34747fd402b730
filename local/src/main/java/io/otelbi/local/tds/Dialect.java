package io.otelbi.local.tds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The little that must be changed in T-SQL before H2 in its MSSQLServer mode understands it. */
final class Dialect {

    // A quoted text or name is passed over; group 1 is the number of a parameter outside of them.
    private static final Pattern PARAMETER = Pattern.compile("'(?:[^']|'')*'|\\[[^\\]]*\\]|\"[^\"]*\"|@P(\\d+)\\b");
    private static final Pattern SESSION_SETTING =
            Pattern.compile("(?is)^\\s*(SET\\s+(?!SCHEMA)|USE\\s+|IF\\s+@@TRANCOUNT|COMMIT|ROLLBACK|BEGIN\\s+TRAN).*");
    private static final Pattern CATALOGUE_CALL = Pattern.compile(
            "(?is)^\\s*(?:EXEC(?:UTE)?|CALL)?\\s*(?:\\[?sys\\]?\\.+)?\\[?(sp_tables|sp_columns(?:_100)?)\\]?(?!\\w)(.*)$");
    private static final Pattern ARGUMENT =
            Pattern.compile("(?i)(?:(@[a-z_]+)\\s*=\\s*)?(?:@P(\\d+)|N?'((?:[^']|'')*)'|(NULL))");

    private Dialect() {}

    /** {@code @P0, @P1 …} of the driver as the indexed parameters of H2. */
    static String forH2(String sql) {
        Matcher matcher = PARAMETER.matcher(sql);
        StringBuilder h2 = new StringBuilder();
        while (matcher.find()) {
            String number = matcher.group(1);
            String replacement =
                    number == null ? Matcher.quoteReplacement(matcher.group()) : "?" + (Integer.parseInt(number) + 1);
            matcher.appendReplacement(h2, replacement);
        }
        return matcher.appendTail(h2)
                .toString()
                .replace("SCHEMA_NAME()", "'dbo'")
                .replace("@@TRANCOUNT", "0")
                .replace("@@VERSION", "'Microsoft SQL Server 2022 (otel-bi warehouse server over H2)'")
                .replace("@@SPID", "1");
    }

    /** Settings of a session and transactions, which mean nothing here because nothing is written. */
    static boolean isSessionSetting(String sql) {
        return SESSION_SETTING.matcher(sql).matches();
    }

    /** What drivers and pools ask of their own accord; misbehaving there would test them and not the product. */
    static boolean isHousekeeping(String sql) {
        return sql.contains("SCHEMA_NAME()") || sql.strip().equalsIgnoreCase("SELECT 1");
    }

    /** The catalogue procedure that a text calls, with its arguments, if it calls one. */
    static Optional<RpcRequest> catalogueCall(String sql, List<? extends @Nullable Object> values) {
        Matcher call = CATALOGUE_CALL.matcher(sql);
        if (!call.matches()) {
            return Optional.empty();
        }
        List<RpcRequest.Parameter> arguments = new ArrayList<>();
        Matcher argument = ARGUMENT.matcher(call.group(2));
        while (argument.find()) {
            String name = argument.group(1);
            arguments.add(new RpcRequest.Parameter(name == null ? "" : name, value(argument, values)));
        }
        return Optional.of(new RpcRequest(call.group(1).toLowerCase(Locale.ROOT), arguments));
    }

    private static @Nullable Object value(Matcher argument, List<? extends @Nullable Object> values) {
        String place = argument.group(2);
        if (place != null) {
            return values.get(Integer.parseInt(place));
        }
        String literal = argument.group(3);
        return literal == null ? null : literal.replace("''", "'");
    }
}

package io.otelbi.local.tds;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little that must be changed in T-SQL before H2 in its MSSQLServer mode understands it. */
final class Dialect {

    // A quoted text or name is passed over; group 1 is the number of a parameter outside of them.
    private static final Pattern PARAMETER = Pattern.compile("'(?:[^']|'')*'|\\[[^\\]]*\\]|\"[^\"]*\"|@P(\\d+)\\b");
    private static final Pattern SESSION_SETTING =
            Pattern.compile("(?is)^\\s*(SET\\s+(?!SCHEMA)|USE\\s+|IF\\s+@@TRANCOUNT|COMMIT|ROLLBACK|BEGIN\\s+TRAN).*");
    private static final Pattern CATALOGUE_CALL = Pattern.compile(
            "(?is)^\\s*(?:EXEC(?:UTE)?)\\s+(?:\\[?sys\\]?\\.+)?\\[?(sp_tables|sp_columns(?:_100)?)\\]?.*");

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
                .replace("@@TRANCOUNT", "0")
                .replace("@@VERSION", "'Microsoft SQL Server 2022 (otel-bi warehouse server over H2)'")
                .replace("@@SPID", "1");
    }

    /** Settings of a session and transactions, which mean nothing here because nothing is written. */
    static boolean isSessionSetting(String sql) {
        return SESSION_SETTING.matcher(sql).matches();
    }

    /** The catalogue procedure that a batch calls, if it calls one. */
    static Optional<String> catalogueCall(String sql) {
        Matcher matcher = CATALOGUE_CALL.matcher(sql);
        return matcher.matches() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}

package io.otelbi.platform.log;

import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The log of a class. Each record is one line, whatever is put into it: what strangers write reaches neither a line of its
 * own nor a terminal.
 */
public final class Log {

    private final Logger logger;

    private Log(String name) {
        this.logger = Logger.getLogger(name);
    }

    /** The log of a class. */
    public static Log of(Class<?> type) {
        return new Log(type.getName());
    }

    /** A sentence with {@code {0}} and so on in the places of what is particular. */
    public void log(Level level, String sentence, @Nullable Object... particulars) {
        if (logger.isLoggable(level)) {
            Object[] told = Arrays.stream(particulars).map(Log::told).toArray();
            logger.logp(level, logger.getName(), "", OneLine.of(sentence), told);
        }
    }

    /** A sentence with the failure behind it, where there is one. */
    public void log(Level level, String sentence, @Nullable Throwable failure) {
        if (logger.isLoggable(level)) {
            Throwable told = ToldFailure.of(failure, 0).orElse(null);
            logger.logp(level, logger.getName(), "", OneLine.of(sentence), told);
        }
    }

    private static Object told(@Nullable Object particular) {
        return particular instanceof Number ? particular : OneLine.of(String.valueOf(particular));
    }
}

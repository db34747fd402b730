package io.otelbi.platform.log;

import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** Formats what others log in this process, such as the lines of a child process, so that each stays one line. */
public final class LineFormatter extends SimpleFormatter {

    @Override
    public String format(LogRecord told) {
        if (told.getThrown() != null) {
            ToldFailure.of(told.getThrown(), 0).ifPresent(told::setThrown);
        }
        return super.format(told);
    }

    @Override
    public String formatMessage(LogRecord told) {
        return OneLine.of(super.formatMessage(told));
    }
}

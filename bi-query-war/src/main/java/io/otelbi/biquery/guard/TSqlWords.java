package io.otelbi.biquery.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a statement into words as SQL Server does: a number ends where a letter begins ({@code 1INTO} are two words), comments may
 * be nested, and what stands in texts is one word. Names in brackets or quotes keep their first sign, so that none of them is
 * taken for a keyword.
 */
final class TSqlWords {

    private final String sql;
    private final List<String> words = new ArrayList<>();
    private int at;

    private TSqlWords(String sql) {
        this.sql = sql;
    }

    /** A statement that cannot be cut, such as one with a text that does not end. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /** The words in capitals and in order. */
    static List<String> of(String sql) throws Unreadable {
        var cutting = new TSqlWords(sql);
        while (cutting.at < sql.length()) {
            cutting.next();
        }
        return List.copyOf(cutting.words);
    }

    private void next() throws Unreadable {
        char here = sql.charAt(at);
        if (here == ' ' || here == '\t' || here == '\r' || here == '\n') {
            at++;
        } else if (sql.startsWith("--", at)) {
            int end = sql.indexOf('\n', at);
            at = end < 0 ? sql.length() : end;
        } else if (sql.startsWith("/*", at)) {
            comment();
        } else if (here == '\'') {
            quoted('\'', "text");
        } else if (here == '[') {
            quoted(']', "name");
        } else if (here == '"') {
            quoted('"', "name");
        } else if (isDigit(here)) {
            number();
        } else if (isInName(here)) {
            name();
        } else {
            sign(here);
        }
    }

    private void comment() throws Unreadable {
        int depth = 0;
        do {
            int opens = sql.indexOf("/*", at);
            int closes = sql.indexOf("*/", at);
            if (closes < 0) {
                throw new Unreadable("has a comment that does not end");
            }
            boolean deeper = opens >= 0 && opens < closes;
            depth += deeper ? 1 : -1;
            at = (deeper ? opens : closes) + 2;
        } while (depth > 0);
    }

    /** Up to the closing sign; twice the sign stands for itself. */
    private void quoted(char close, String what) throws Unreadable {
        int begin = at;
        at++;
        while (true) {
            int end = sql.indexOf(close, at);
            if (end < 0) {
                throw new Unreadable("has a " + what + " that does not end");
            }
            at = end + 1;
            if (at >= sql.length() || sql.charAt(at) != close) {
                words.add(sql.substring(begin, at));
                return;
            }
            at++;
        }
    }

    /** Digits with a point and an exponent; an e without digits behind it belongs to the next word. */
    private void number() {
        int begin = at;
        digits();
        if (at < sql.length() && sql.charAt(at) == '.') {
            at++;
            digits();
        }
        int exponent = at + 1;
        if (at < sql.length() && Character.toUpperCase(sql.charAt(at)) == 'E') {
            int sign = exponent < sql.length() && "+-".indexOf(sql.charAt(exponent)) >= 0 ? 1 : 0;
            if (exponent + sign < sql.length() && isDigit(sql.charAt(exponent + sign))) {
                at = exponent + sign;
                digits();
            }
        }
        words.add(sql.substring(begin, at));
    }

    private void digits() {
        while (at < sql.length() && isDigit(sql.charAt(at))) {
            at++;
        }
    }

    private void name() {
        int begin = at;
        while (at < sql.length() && (isInName(sql.charAt(at)) || isDigit(sql.charAt(at)))) {
            at++;
        }
        words.add(sql.substring(begin, at).toUpperCase(Locale.ROOT));
    }

    private void sign(char here) throws Unreadable {
        if (here <= ' ' || here > '~') {
            throw new Unreadable("holds the character U+%04X outside of texts and names".formatted((int) here));
        }
        words.add(String.valueOf(here));
        at++;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static boolean isInName(char sign) {
        return Character.isLetter(sign) || sign == '_' || sign == '@' || sign == '#' || sign == '$';
    }
}

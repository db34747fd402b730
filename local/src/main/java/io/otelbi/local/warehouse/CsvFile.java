package io.otelbi.local.warehouse;

import io.otelbi.local.text.ByteOrderMark;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file, record by record: in Microsoft's install form (UTF-16 with BOM, {@code |}, no header) or in the plain form
 * (UTF-8, comma, header, RFC 4180), each also as {@code .gz}.
 */
final class CsvFile implements AutoCloseable {

    /** Stands where bytes are no character of the encoding; Unicode promises that no text holds it. */
    private static final String NO_CHARACTER = "\uFFFF";

    private static final CSVFormat PLAIN = CSVFormat.RFC4180
            .builder()
            .setNullString("")
            .setQuoteMode(QuoteMode.ALL_NON_NULL)
            .get();
    private static final CSVFormat INSTALL = CSVFormat.DEFAULT
            .builder()
            .setDelimiter('|')
            .setQuote(null)
            .setNullString("")
            .setIgnoreEmptyLines(true)
            .get();

    private final String name;
    private final Charset charset;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    private CsvFile(String name, Charset charset, CSVParser parser) {
        this.name = name;
        this.charset = charset;
        this.parser = parser;
        this.records = parser.iterator();
    }

    /** A record and the line on which it begins. */
    record Line(long number, CSVRecord fields) {

        /** Whether there is nothing on it, as at the end of some files. */
        boolean isBlank() {
            return fields.size() == 1 && fields.get(0) == null;
        }
    }

    static CsvFile open(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            InputStream in = new BufferedInputStream(Files.newInputStream(file));
            InputStream text = name.toLowerCase(Locale.ROOT).endsWith(".gz")
                    ? new BufferedInputStream(new GZIPInputStream(in))
                    : in;
            Charset charset = ByteOrderMark.charset(text);
            CharsetDecoder decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .replaceWith(NO_CHARACTER);
            CSVFormat format = charset.equals(StandardCharsets.UTF_8) ? PLAIN : INSTALL;
            return new CsvFile(name, charset, CSVParser.parse(new InputStreamReader(text, decoder), format));
        } catch (IOException e) {
            throw new ImportFailure(name + " could not be read: " + e.getMessage() + ".", e);
        }
    }

    String name() {
        return name;
    }

    boolean isInstallForm() {
        return !charset.equals(StandardCharsets.UTF_8);
    }

    /** The next record, or null at the end. */
    @Nullable
    Line next() {
        long before = parser.getCurrentLineNumber() + 1;
        try {
            if (!records.hasNext()) {
                return null;
            }
            // The install form skips empty lines, and its records never span lines.
            return new Line(Math.max(1, isInstallForm() ? parser.getCurrentLineNumber() : before), records.next());
        } catch (UncheckedIOException e) {
            throw new ImportFailure(
                    name + ", line " + before + ": the file cannot be read on from here, because " + reason(e) + ".",
                    e);
        }
    }

    /** Whether a text holds bytes of another encoding. */
    boolean isGarbled(@Nullable String text) {
        return text != null && text.contains(NO_CHARACTER);
    }

    /** The refusal of a garbled text. */
    ImportFailure garbled(long line, String column, String text) {
        return new ImportFailure(name + ", line " + line + ", column " + column + ": '"
                + text.replace(NO_CHARACTER, "?") + "' holds bytes that are not " + charset
                + ". Save the file as UTF-8 and import it again.");
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private static String reason(UncheckedIOException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof EOFException || cause instanceof ZipException) {
            return "the .gz is damaged or cut off";
        }
        return "a quoted field is not closed, or goes on behind its closing quote";
    }
}

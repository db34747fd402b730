package io.otelbi.model.reading;

import io.otelbi.model.fault.Findings;
import io.otelbi.model.fault.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The text of a file of at most 2 MB in UTF-8. */
final class FileText {

    private static final int LARGEST = 2 * 1024 * 1024;

    private FileText() {}

    static Optional<String> read(Path path, Findings findings) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                findings.fault(Location.TOP, "The file is too large: 2 MB are allowed.");
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            findings.fault(Location.TOP, "The file is not in UTF-8, which is the only encoding that is allowed.");
        } catch (NoSuchFileException e) {
            findings.fault(Location.TOP, "There is no such file.");
        } catch (IOException e) {
            findings.fault(Location.TOP, "The file could not be read: " + e + ".");
        }
        return Optional.empty();
    }
}

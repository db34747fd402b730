package io.otelbi.gateway.rows;

import io.otelbi.platform.log.Log;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.logging.Level;

/**
 * The rules of a file, taken up within seconds when it changes. A file that is broken when it arrives takes nothing away: the rules
 * of before stay in force. One that was never sound grants nothing.
 */
public final class RowRulesFile {

    private static final Log LOG = Log.of(RowRulesFile.class);
    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(5);
    private static final long LARGEST = 4_000_000;

    private final Path file;
    private final UnaryOperator<String> groupForm;
    private final Clock clock;
    private Instant looked = Instant.MIN;
    private State state = new State("", Optional.empty(), "");

    /**
     * Reads a file when it is first asked for.
     *
     * @param groupForm how groups are written in tokens
     */
    public RowRulesFile(Path file, UnaryOperator<String> groupForm, Clock clock) {
        this.file = file;
        this.groupForm = groupForm;
        this.clock = clock;
    }

    /**
     * What is known of the file.
     *
     * @param seen by which a change is noticed
     * @param rules in force; empty where there never were any
     * @param fault of the file as it is now, in a sentence; empty where there is none
     */
    private record State(String seen, Optional<RowRules> rules, String fault) {}

    /** The rules in force. */
    public RowRules rules() {
        return current().rules().orElse(RowRules.NONE);
    }

    /** Whether there are or were rules. */
    public boolean isUsable() {
        return current().rules().isPresent();
    }

    /** What is wrong with the file now; empty where nothing is. */
    public String fault() {
        State now = current();
        return now.fault().isEmpty() || now.rules().isEmpty()
                ? now.fault()
                : now.fault() + " The rules of before stay in force.";
    }

    private synchronized State current() {
        Instant now = clock.instant();
        if (looked.isBefore(now.minus(LOOKED_AT_EVERY))) {
            looked = now;
            state = fresh(state);
        }
        return state;
    }

    private State fresh(State before) {
        String seen = "";
        try {
            seen = file.toRealPath() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
            return seen.equals(before.seen()) ? before : told(read(seen, before));
        } catch (CharacterCodingException e) {
            return faulty(before, seen, file.getFileName() + " is not written in UTF-8.");
        } catch (IOException e) {
            return faulty(before, "", "ROW_SECURITY_FILE: the file " + file.getFileName() + " cannot be read.");
        }
    }

    private State read(String seen, State before) throws IOException {
        if (Files.size(file) > LARGEST) {
            return new State(seen, before.rules(), file.getFileName() + " is larger than " + LARGEST + " bytes.");
        }
        String name = file.getFileName().toString();
        return switch (RowRulesText.read(name, Files.readString(file), groupForm)) {
            case RowRulesText.Outcome.Sound sound -> new State(seen, Optional.of(sound.rules()), "");
            case RowRulesText.Outcome.Faulty faulty ->
                new State(seen, before.rules(), faulty.first().toString());
        };
    }

    private static State faulty(State before, String seen, String sentence) {
        State now = new State(seen, before.rules(), sentence);
        return sentence.equals(before.fault()) ? now : told(now);
    }

    private static State told(State now) {
        boolean sound = now.fault().isEmpty();
        LOG.log(
                sound ? Level.INFO : Level.WARNING,
                sound ? "The rules of rows are in force: {0}" : "The rules of rows were refused: {0}",
                sound ? now.rules().map(rules -> rules.rules().size()).orElse(0) : now.fault());
        return now;
    }
}

package io.otelbi.model.yaml;

import io.otelbi.model.fault.Findings;
import io.otelbi.model.fault.Location;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one YAML document into a tree and says what it may not hold: aliases, tags, further documents, too much depth. */
public final class YamlText {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).setLabel("").build();

    private YamlText() {}

    /** The tree, or nothing where there are faults. */
    public static Optional<Node> read(String text, Findings findings) {
        return read(text, Location.TOP, findings);
    }

    /** The tree of a text within another file; its first line is that of the location. */
    public static Optional<Node> read(String text, Location origin, Findings findings) {
        var tree = new TreeBuilder(origin, findings);
        try {
            for (Event event : new Parse(SETTINGS).parseString(text)) {
                if (!tree.take(event)) {
                    return Optional.empty();
                }
            }
        } catch (MarkedYamlEngineException e) {
            findings.fault(place(e, origin), "This is no YAML: " + e.getProblem() + ".");
        } catch (ReaderException e) {
            findings.fault(place(e, text, origin), "Control characters are not allowed.");
        } catch (YamlEngineException e) {
            findings.fault(origin, "This is no YAML: " + e.getMessage() + ".");
        }
        return tree.root();
    }

    private static Location place(MarkedYamlEngineException e, Location origin) {
        return e.getProblemMark()
                .or(e::getContextMark)
                .map(mark -> place(mark, origin))
                .orElse(origin);
    }

    private static Location place(ReaderException e, String text, Location origin) {
        String before = text.substring(
                0, text.offsetByCodePoints(0, Math.min(e.getPosition(), text.codePointCount(0, text.length()))));
        int line = origin.line() + (int) before.chars().filter(c -> c == '\n').count();
        return new Location(line, before.length() - before.lastIndexOf('\n'), origin.step(), origin.parent());
    }

    static Location place(Mark mark, Location origin) {
        return new Location(origin.line() + mark.getLine(), mark.getColumn() + 1, origin.step(), origin.parent());
    }
}

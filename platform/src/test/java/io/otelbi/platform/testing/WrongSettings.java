package io.otelbi.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.settings.Settings;
import io.otelbi.platform.settings.SettingsReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a service that are right but for one.
 *
 * @param reader what the service reads
 * @param right variables with which nothing is wrong
 */
public record WrongSettings(SettingsReader reader, Map<String, String> right) {

    /** Nothing is wrong with the right ones. */
    public void assertNoFaults() {
        assertEquals(List.of(), faults("", null));
    }

    /** A variable with this value, or without one where it is null, is one sentence that names it. */
    public void assertOneSentence(String name, @Nullable String value) {
        List<String> faults = faults(name, value);

        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.getFirst().contains(name), faults::toString);
        assertTrue(faults.getFirst().matches("[^\n]*\\."), faults::toString);
    }

    private List<String> faults(String name, @Nullable String value) {
        Map<String, @Nullable String> variables = new HashMap<>(right);
        variables.put(name, value);
        Settings settings = Settings.of(variables::get);
        reader.read(settings);
        return settings.faults();
    }
}

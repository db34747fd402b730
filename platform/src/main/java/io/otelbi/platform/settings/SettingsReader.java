package io.otelbi.platform.settings;

/** A bean that reads settings of this service, so that what is wrong with them is known before they are used. */
@FunctionalInterface
public interface SettingsReader {

    /** Reads them all, so that whatever is wrong is in {@link Settings#faults()}. */
    void read(Settings settings);
}

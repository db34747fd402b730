package io.otelbi.local.sample;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the generator put into a warehouse, added up by itself: the proof against which answers are checked. */
public final class Ledger {

    private final SortedMap<String, BigDecimal> figures = new TreeMap<>();

    /** Notes one order line of a channel. */
    void line(String channel, LocalDate day, BigDecimal revenue, BigDecimal cost, int units) {
        for (String span : new String[] {channel + ".all", channel + "." + day.getYear()}) {
            add(span + ".revenue", revenue);
            add(span + ".cost", cost);
            add(span + ".units", BigDecimal.valueOf(units));
            add(span + ".lines", BigDecimal.ONE);
        }
    }

    /** Notes one order of a channel. */
    void order(String channel, LocalDate day) {
        add(channel + ".all.orders", BigDecimal.ONE);
        add(channel + "." + day.getYear() + ".orders", BigDecimal.ONE);
    }

    /** A figure such as {@code internet.2024.revenue}; zero when nothing was noted. */
    public BigDecimal figure(String name) {
        return figures.getOrDefault(name, BigDecimal.ZERO);
    }

    /** All figures by name. */
    public Map<String, BigDecimal> figures() {
        return Map.copyOf(figures);
    }

    /** Writes the ledger beside the warehouse that it describes. */
    public void save(Path file) throws IOException {
        Properties properties = new Properties();
        figures.forEach((name, value) -> properties.setProperty(name, value.toPlainString()));
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }

    /** Reads a ledger back. */
    public static Ledger load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Ledger ledger = new Ledger();
        properties
                .stringPropertyNames()
                .forEach(name -> ledger.figures.put(name, new BigDecimal(properties.getProperty(name, "0"))));
        return ledger;
    }

    private void add(String name, BigDecimal amount) {
        figures.merge(name, amount, BigDecimal::add);
    }
}

package io.otelbi.local.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The invented products of the AdventureWorks sample, each with its versions. */
final class AdventureWorksCatalogue {

    static final List<String> CATEGORIES = List.of("Bikes", "Components", "Clothing", "Accessories");
    static final int BIKES = 0;

    private static final BigDecimal PRICE_RISE = new BigDecimal("1.06");

    private AdventureWorksCatalogue() {}

    /** A kind of product; {@code category} is a place in {@link #CATEGORIES}. */
    record Line(int subcategoryKey, String name, int category, List<String> models, int cheapest, int step) {}

    /**
     * One version of a product: the same alternate key may stand on several, as in a type-2 dimension.
     *
     * @param until first day on which it is sold no more, or null
     */
    record Version(
            int key,
            String alternateKey,
            String name,
            Line line,
            BigDecimal price,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean isSoldOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }

        BigDecimal cost() {
            // Bikes leave less of their price than what goes with them.
            BigDecimal share = new BigDecimal("0.66")
                    .subtract(new BigDecimal("0.02").multiply(BigDecimal.valueOf(line.subcategoryKey())));
            return price.multiply(share).setScale(4, RoundingMode.HALF_UP);
        }
    }

    static List<Line> lines() {
        return List.of(
                new Line(
                        1,
                        "Mountain Bikes",
                        0,
                        List.of("Ridge 100", "Ridge 200", "Summit 300", "Summit 500"),
                        1400,
                        320),
                new Line(2, "Road Bikes", 0, List.of("Tempo 150", "Tempo 350", "Breakaway 650"), 1100, 410),
                new Line(3, "Touring Bikes", 0, List.of("Voyager 1000", "Voyager 2000"), 900, 520),
                new Line(4, "Frames", 1, List.of("Ridge Frame", "Tempo Frame"), 420, 180),
                new Line(5, "Wheels", 1, List.of("Front Wheel", "Rear Wheel", "Disc Wheel"), 110, 60),
                new Line(6, "Brakes", 1, List.of("Rim Brake", "Disc Brake"), 55, 40),
                new Line(7, "Jerseys", 2, List.of("Short-Sleeve Jersey", "Long-Sleeve Jersey"), 40, 12),
                new Line(8, "Shorts", 2, List.of("Bib Shorts", "Trail Shorts"), 50, 15),
                new Line(9, "Gloves", 2, List.of("Half-Finger Gloves", "Full-Finger Gloves"), 20, 9),
                new Line(10, "Helmets", 3, List.of("Commuter Helmet", "Trail Helmet"), 35, 14),
                new Line(
                        11,
                        "Tires and Tubes",
                        3,
                        List.of("Road Tube", "Mountain Tube", "Road Tire", "Mountain Tire"),
                        5,
                        9),
                new Line(12, "Bottles and Cages", 3, List.of("Water Bottle", "Bottle Cage"), 5, 4));
    }

    /** Every version of every product; some start later, some end, half of them change their price once. */
    static List<Version> versions(LocalDate start) {
        List<Version> versions = new ArrayList<>();
        int number = 0;
        for (Line line : lines()) {
            for (int model = 0; model < line.models().size(); model++) {
                addVersions(versions, line, model, number++, start);
            }
        }
        return versions;
    }

    private static void addVersions(List<Version> versions, Line line, int model, int number, LocalDate start) {
        String alternateKey =
                "SM-%s%03d".formatted(line.name().substring(0, 2).toUpperCase(java.util.Locale.ROOT), number);
        BigDecimal price = BigDecimal.valueOf((long) line.cheapest() + (long) line.step() * model)
                .subtract(new BigDecimal("0.01"));
        LocalDate from = number % 7 == 5 ? start.plusMonths(20) : start;
        LocalDate until = number % 9 == 4 ? start.plusMonths(34) : null;
        String name = line.models().get(model);
        if (number % 2 == 0) {
            LocalDate change = start.plusMonths(26);
            versions.add(new Version(versions.size() + 1, alternateKey, name, line, price, from, change));
            BigDecimal raised = price.multiply(PRICE_RISE).setScale(2, RoundingMode.HALF_UP);
            versions.add(new Version(versions.size() + 1, alternateKey, name, line, raised, change, until));
        } else {
            versions.add(new Version(versions.size() + 1, alternateKey, name, line, price, from, until));
        }
    }
}

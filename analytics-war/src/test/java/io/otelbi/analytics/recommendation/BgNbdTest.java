package io.otelbi.analytics.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.analytics.recommendation.BgNbd.Past;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BgNbdTest {

    /** The data of the paper, in weeks. */
    private static List<Past> cdnow() throws IOException {
        List<Past> customers = new ArrayList<>();
        try (InputStream stream = Objects.requireNonNull(BgNbdTest.class.getResourceAsStream("cdnow.txt"))) {
            new String(stream.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        String[] columns = line.split(" ", -1);
                        var past = new Past(
                                Integer.parseInt(columns[0]),
                                Integer.parseInt(columns[1]) / 7.0,
                                Integer.parseInt(columns[2]) / 7.0);
                        for (int i = 0; i < Integer.parseInt(columns[3]); i++) {
                            customers.add(past);
                        }
                    });
        }
        return customers;
    }

    /** Table 2 of Fader, Hardie and Lee 2005. */
    @Test
    void theFitToTheCdnowCustomersIsThatOfThePaper() throws IOException {
        List<Past> customers = cdnow();

        BgNbd model = BgNbd.fit(customers);

        assertEquals(2357, customers.size());
        assertEquals(0.243, model.r(), 0.0005);
        assertEquals(4.414, model.alpha(), 0.002);
        assertEquals(0.793, model.a(), 0.001);
        assertEquals(2.426, model.b(), 0.003);
        assertEquals(-9582.4, BgNbd.logLikelihood(model, customers), 0.05);
    }

    /** Customers who buy every so many days exactly; every fifth has stopped half-way. */
    private static List<Past> regular(int customers, int every, int age) {
        return IntStream.range(0, customers)
                .mapToObj(i -> {
                    int until = i % 5 == 0 ? age / 2 : age - i % every;
                    int repeats = until / every;
                    return new Past(repeats, (double) every * repeats, age);
                })
                .toList();
    }

    static List<List<Past>> extremeCustomers() {
        return List.of(
                regular(300, 30, 720),
                regular(150, 7, 700),
                regular(120, 1, 365),
                regular(200, 90, 3650),
                IntStream.range(0, 200).mapToObj(i -> new Past(24, 720, 725)).toList(),
                IntStream.range(0, 200).mapToObj(i -> new Past(0, 0, 1 + i)).toList(),
                List.of(new Past(0, 0, 40)),
                List.of(new Past(12, 360, 361)),
                List.of(new Past(3, 90, 4000)),
                List.of(new Past(0, 0, 0)));
    }

    @ParameterizedTest
    @MethodSource("extremeCustomers")
    void extremeCustomersLeaveParametersAndPredictionsFiniteAndMonotone(List<Past> customers) {
        BgNbd model = BgNbd.fit(customers);

        for (double parameter : new double[] {model.r(), model.alpha(), model.a(), model.b()}) {
            assertTrue(parameter > 0 && parameter < 1e9, model.toString());
        }
        assertTrue(Double.isFinite(BgNbd.logLikelihood(model, customers)));
        double before = 1;
        for (int silent = 0; silent <= 2000; silent += 20) {
            double alive = model.alive(new Past(10, 300, 300.0 + silent));
            assertTrue(alive >= 0 && alive <= before, model + " after " + silent);
            before = alive;
        }
        double slower = 0;
        for (int repeats = 1; repeats <= 300; repeats++) {
            double rate = model.rateBeforeLeaving(new Past(repeats, 300, 310), new Well19937c(1))
                    .getNumericalMean();
            assertTrue(Double.isFinite(rate) && rate > slower, model + " with " + repeats);
            slower = rate;
        }
    }

    @Test
    void buyersOfEveryThirtiethDayAreExpectedToBuyEveryThirtiethDay() {
        BgNbd model = BgNbd.fit(regular(300, 30, 720));

        double rate = model.rateBeforeLeaving(new Past(23, 690, 700), new Well19937c(1))
                .getNumericalMean();
        assertEquals(1 / 30.0, rate, 0.0015);
        assertTrue(model.alive(new Past(23, 690, 715)) > 0.9);
        assertTrue(model.alive(new Past(12, 360, 720)) < 0.01, "silent for twelve times their rhythm");
    }

    @Test
    void theFitIsTheSameInAnyUnitOfTime() {
        List<Past> days = regular(100, 30, 720);
        List<Past> years = days.stream()
                .map(past -> new Past(past.repeats(), past.recency() / 365, past.age() / 365))
                .toList();

        double alive = BgNbd.fit(days).alive(new Past(10, 300, 400));

        assertEquals(alive, BgNbd.fit(years).alive(new Past(10, 300 / 365.0, 400 / 365.0)), 1e-4);
    }
}

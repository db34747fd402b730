package io.otelbi.analytics.insight.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.otelbi.analytics.completeness.client.SegmentHistory;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.query.OrderLines;
import io.otelbi.platform.contract.query.SalesApi;
import io.otelbi.platform.contract.query.SalesSlice;
import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.rows.Grant;
import io.otelbi.platform.rows.Rows;
import jakarta.ws.rs.ProcessingException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SalesDataTest {

    private static final InsightRequest ABOUT = InsightRequest.of("adventureworks");

    private static final Rows NORTH = Rows.of(List.of(Grant.of("", Map.of("territory", List.of("North")))));
    private static final Rows OTHER_SOURCE = Rows.of(List.of(Grant.whole("wideworldimporters")));

    private final SalesApi nobody = (SalesApi) Proxy.newProxyInstance(
            SalesApi.class.getClassLoader(), new Class<?>[] {SalesApi.class}, (proxy, method, arguments) -> {
                throw new ProcessingException("Connection refused");
            });

    @Test
    void aQueryServiceThatCannotBeReachedIsNamedWhenRowsAreAskedFor() {
        SalesData data =
                new SalesData(nobody, new SegmentHistory(nobody, () -> Rows.everything()), () -> Rows.everything());

        assertUnavailable(() -> data.reading(ABOUT).stock("adventureworks"));
    }

    @Test
    void aQueryServiceThatCannotBeReachedIsNamedWhenCompletenessIsJudged() {
        SegmentHistory segments = new SegmentHistory(nobody, () -> Rows.everything());

        assertUnavailable(() -> segments.completeness("adventureworks", null));
    }

    @Test
    void linesAreRememberedAsLongAsTogetherTheyAreNotTooMany() {
        List<SalesSlice> asked = new ArrayList<>();
        SalesApi sales = (SalesApi) Proxy.newProxyInstance(
                SalesApi.class.getClassLoader(), new Class<?>[] {SalesApi.class}, (proxy, method, arguments) -> {
                    asked.add((SalesSlice) arguments[0]);
                    return lines(SalesData.MOST_LINES / 2);
                });
        SalesData data =
                new SalesData(sales, new SegmentHistory(sales, () -> Rows.everything()), () -> Rows.everything());
        SalesData.Reading reading = data.reading(ABOUT);

        for (int round = 0; round < 2; round++) {
            for (int day = 1; day <= 3; day++) {
                reading.orderLines(slice(day));
            }
        }

        assertEquals(List.of(slice(1), slice(2), slice(3), slice(3)), asked);
    }

    @Test
    void whatIsRememberedForOneIsNotGivenToWhoeverSeesOtherRows() {
        List<Rows> asked = new ArrayList<>();
        AtomicReference<Rows> seen = new AtomicReference<>(Rows.everything());
        SalesApi sales = (SalesApi) Proxy.newProxyInstance(
                SalesApi.class.getClassLoader(), new Class<?>[] {SalesApi.class}, (proxy, method, arguments) -> {
                    asked.add(seen.get());
                    return lines(1);
                });
        SalesData data = new SalesData(sales, new SegmentHistory(sales, seen::get), seen::get);

        for (Rows rows : List.of(Rows.everything(), NORTH, Rows.everything(), NORTH, OTHER_SOURCE)) {
            seen.set(rows);
            data.reading(ABOUT).orderLines(slice(1));
        }

        assertEquals(List.of(Rows.everything(), NORTH, OTHER_SOURCE), asked);
    }

    private static SalesSlice slice(int day) {
        LocalDate from = LocalDate.of(2024, 3, day);
        return SalesSlice.of("adventureworks", from, from);
    }

    private static OrderLines lines(int n) {
        List<String> one = List.of("");
        int[] order = new int[1];
        return new OrderLines(
                "adventureworks",
                one,
                one,
                one,
                one,
                one,
                order,
                order,
                order,
                order,
                new int[n],
                new int[n],
                new int[n],
                new int[n],
                new double[n],
                new double[n]);
    }

    private static void assertUnavailable(Executable call) {
        ProblemException refused = assertThrows(ProblemException.class, call);

        assertEquals(CommonProblem.UPSTREAM_UNAVAILABLE, refused.kind());
        assertEquals("The service bi-query cannot be reached.", refused.getMessage());
    }
}

package io.otelbi.gateway.receipt.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.contract.analytics.HistoryRequest;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.question.Grain;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final LocalDate AS_OF = LocalDate.parse("2024-12-31");
    private static final LocalDate THROUGH = LocalDate.parse("2025-01-31");

    @Test
    void aHistoryOfThenEndsWithTheDataOfThenAndBeginsOnTheSameDay() {
        HistoryRequest pinned = Questions.pinned(request(false), AS_OF, THROUGH);

        assertEquals(THROUGH, pinned.about().asOf());
        assertEquals(AS_OF.minusDays(59), THROUGH.minusDays(pinned.daysBack() - 1L));
        assertTrue(pinned.about().fresh());
    }

    @Test
    void oneThatCountedSuspectDaysTooWasCountedBackFromTheDataAlready() {
        HistoryRequest pinned = Questions.pinned(request(true), AS_OF, THROUGH);

        assertEquals(60, pinned.daysBack());
        assertEquals(THROUGH, pinned.about().asOf());
    }

    private static HistoryRequest request(boolean includeSuspect) {
        var about =
                new InsightRequest("adventureworks", null, "internet", null, null, List.of(), includeSuspect, false);
        return new HistoryRequest(about, "revenue", 60, Grain.DAY);
    }
}

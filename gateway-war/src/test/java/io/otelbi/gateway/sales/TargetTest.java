package io.otelbi.gateway.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.otelbi.platform.contract.query.QuotaQuarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetTest {

    private static final List<QuotaQuarter> QUOTAS = List.of(
            new QuotaQuarter(2013, 1, new BigDecimal("9000")), new QuotaQuarter(2013, 2, new BigDecimal("9100")));

    @Test
    void aWholeQuarterIsItsQuota() {
        var quarter = new Window(LocalDate.of(2013, 1, 1), LocalDate.of(2013, 3, 31));

        assertEquals(new BigDecimal("9000.00"), Target.of(QUOTAS, quarter));
    }

    @Test
    void aWindowAcrossQuartersTakesOfEachItsDays() {
        var tenDaysOfEach = new Window(LocalDate.of(2013, 3, 22), LocalDate.of(2013, 4, 10));

        // 10 of 90 days of 9,000 and 10 of 91 days of 9,100
        assertEquals(new BigDecimal("2000.00"), Target.of(QUOTAS, tenDaysOfEach));
    }

    @Test
    void aQuarterWithoutAQuotaLeavesNoTarget() {
        assertNull(Target.of(QUOTAS, new Window(LocalDate.of(2013, 6, 30), LocalDate.of(2013, 7, 1))));
    }
}

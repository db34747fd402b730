package io.otelbi.gateway.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;
import io.otelbi.gateway.limit.RateLimit.Quota;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {

    private final Clock clock = new Clock();
    private final RateLimit limit = new RateLimit(6, clock);

    @Test
    void whoeverAsksTooOftenIsToldWhenToComeAgainAndDisturbsNobodyElse() {
        takeAll("ann");

        assertEquals(new Quota(false, 6, 0, Duration.ofMinutes(1), Duration.ofSeconds(10)), limit.take("ann"));
        assertEquals(new Quota(true, 6, 5, Duration.ofSeconds(10), Duration.ZERO), limit.take("bob"));
    }

    @Test
    void requestsComeBackOneByOne() {
        takeAll("ann");
        clock.now += Duration.ofSeconds(20).toNanos();

        assertTrue(limit.take("ann").granted());
        assertTrue(limit.take("ann").granted());
        assertFalse(limit.take("ann").granted());
    }

    @Test
    void whoComesWhenThereAreTooManyToTellApartSharesWithTheOthersWhoDo() {
        for (int i = 0; i < RateLimit.MOST; i++) {
            limit.take("address " + i);
        }
        takeAll("late");

        assertFalse(limit.take("later still").granted());
        assertTrue(limit.take("address 7").granted());
    }

    @Test
    void whoHasRestedForAMinuteMakesRoom() {
        for (int i = 0; i < RateLimit.MOST; i++) {
            limit.take("address " + i);
        }
        clock.now += Duration.ofMinutes(1).toNanos();
        takeAll("late");

        assertTrue(limit.take("later").granted());
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,                    192.0.2.7",
        "2001:db8:1:2:3:4:5:6,         2001:db8:1:2",
        "2001:db8:1:2:ffff:4:5:6,      2001:db8:1:2",
        "2001:db8::5,                  2001:db8:0:0",
        "::1,                          :0:0:0",
    })
    void allAddressesOfANetworkOfSixtyFourBitsAreOne(String address, String network) {
        assertEquals(network, RequestLimits.network(address));
    }

    private void takeAll(String who) {
        for (int i = 0; i < 6; i++) {
            assertTrue(limit.take(who).granted());
        }
    }

    private static final class Clock implements TimeMeter {

        private long now;

        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}

package io.otelbi.persistence.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Monthly partitions are there before they are needed: the function {@code add_partitions}, which runs as the schema's
 * owner, adds them, because the service's role cannot.
 */
@ApplicationScoped
public class Partitions {

    private static final int AHEAD = 2;

    private final Clock clock;
    private final Set<YearMonth> known = ConcurrentHashMap.newKeySet();

    @PersistenceContext(unitName = "store")
    EntityManager entities;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    public Partitions(Clock clock) {
        this.clock = clock;
    }

    /** Adds what the time from now to the month after next needs. */
    @Transactional
    public void ensureCurrent() {
        Instant now = clock.instant();
        add(month(now), month(now).plusMonths(AHEAD));
    }

    /** Adds what an instant needs, such as that of a record that waited long in a queue. */
    @Transactional
    public void ensure(Instant instant) {
        YearMonth month = month(instant);
        if (!known.contains(month)) {
            add(month, month);
        }
    }

    private void add(YearMonth first, YearMonth last) {
        entities.createNativeQuery("SELECT CAST(add_partitions(?1, ?2) AS text)")
                .setParameter(1, day(first))
                .setParameter(2, day(last))
                .getSingleResult();
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is known before the end.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    known.add(first);
                }
            }
        });
    }

    private static LocalDate day(YearMonth month) {
        return month.atDay(1);
    }

    private static YearMonth month(Instant instant) {
        return YearMonth.from(instant.atZone(ZoneOffset.UTC));
    }
}

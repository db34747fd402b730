package io.otelbi.persistence.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.otelbi.persistence.audit.store.AuditLogs;
import io.otelbi.platform.contract.persistence.AuditReceipt;
import io.otelbi.platform.contract.persistence.AuditRecord;
import io.otelbi.platform.contract.persistence.AuditSearch;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The store within Liberty: JTA, EclipseLink and a real PostgreSQL. */
@ExtendWith(ArquillianExtension.class)
class AuditLogsInContainerIT {

    @Inject
    UserTransaction transaction;

    @Deployment
    static WebArchive archive() throws IOException {
        // The customizer needs third-party classes, which only the deployed WAR's own configuration lets it see.
        String persistence = Files.readString(Path.of("src/main/resources/META-INF/persistence.xml"))
                .replaceAll(".*eclipselink.session.customizer.*\\R", "");
        return ShrinkWrap.create(WebArchive.class, "audit-logs.war")
                .addPackages(true, "io.otelbi.persistence.audit")
                .addPackages(true, "io.otelbi.platform.contract.persistence", "io.otelbi.platform.problem")
                .addPackages(true, "io.otelbi.platform.client", "io.otelbi.platform.token")
                .addPackages(true, "io.otelbi.platform.telemetry", "io.otelbi.platform.json", "com.nimbusds")
                .addPackages(true, "org.jspecify")
                .addAsResource(new StringAsset(persistence), "META-INF/persistence.xml")
                .addAsResource(new StringAsset("otelbi.service=persistence"), "META-INF/microprofile-config.properties")
                .addAsResource(new StringAsset("org.jboss.weld.construction.relaxed=true"), "weld.properties")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    @Inject
    AuditLogs auditLogs;

    @Test
    void aTransactionThatIsRolledBackLeavesNoRecord() throws Exception {
        AuditRecord rolledBack = record("rolled back");

        transaction.begin();
        auditLogs.append(List.of(rolledBack));
        transaction.rollback();

        assertEquals(0, stored(rolledBack.traceId()));
    }

    @Test
    void aBatchWithOneRecordThatDoesNotFitIsNotStoredAtAll() {
        AuditRecord good = record("good");
        AuditRecord bad = new AuditRecord(
                UUID.randomUUID(), good.occurredAt(), null, "GET", "/x", null, 99, 1, good.traceId(), "c", null);

        org.junit.jupiter.api.Assertions.assertThrows(
                RuntimeException.class, () -> auditLogs.append(List.of(good, bad)));

        assertEquals(0, stored(good.traceId()));
    }

    @Test
    void aRecordThatComesTwiceIsStoredOnce() {
        AuditRecord twice = record("twice");

        AuditReceipt first = auditLogs.append(List.of(twice));
        AuditReceipt second = auditLogs.append(List.of(twice));

        assertEquals(new AuditReceipt(1, 0), first);
        assertEquals(new AuditReceipt(0, 1), second);
        assertEquals(1, stored(twice.traceId()));
    }

    private int stored(String traceId) {
        return auditLogs
                .search(new AuditSearch(10, null, null, null, null, null, traceId))
                .items()
                .size();
    }

    private static AuditRecord record(String subject) {
        String traceId = UUID.randomUUID().toString().replace("-", "");
        return new AuditRecord(
                UUID.randomUUID(),
                Instant.parse("2026-03-04T10:15:30Z"),
                subject,
                "GET",
                "/api/kpis",
                null,
                200,
                12,
                traceId,
                "127.0.0.1",
                null);
    }
}

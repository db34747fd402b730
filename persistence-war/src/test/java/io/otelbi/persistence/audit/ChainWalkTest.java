package io.otelbi.persistence.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.persistence.key.AuditKeys;
import io.otelbi.platform.contract.persistence.AuditVerification.ChainFault;
import io.otelbi.platform.contract.persistence.ChainHead;
import io.otelbi.platform.contract.persistence.SignedHead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChainWalkTest {

    private static final AuditKeys KEYS = new AuditKeys(
            "2", Map.of("1", "the first key, of more than 32 bytes", "2", "the second key, of more than 32 bytes"));

    private record Link(ChainedRecord chained, byte[] hash) {

        ChainHead head() {
            return new ChainHead(chained.sequence(), HexFormat.of().formatHex(hash));
        }
    }

    @Test
    void anUntouchedChainHasNoFaultAlsoAcrossARotationOfKeys() {
        List<Link> chain = chain(KEYS, 20);

        assertEquals(
                List.of(),
                walk(chain, List.of(chain.get(4).head(), chain.getLast().head())));
    }

    @Test
    void aHeadIsGenuineOnlyAsItWasSigned() {
        Chain chain = new Chain(KEYS);
        SignedHead head = chain.head("1", 7, new byte[32]);

        assertTrue(chain.isGenuine(head));
        assertTrue(chain.isGenuine(SignedHead.parse(head.text()).orElseThrow()));
        assertFalse(chain.isGenuine(new SignedHead(8, head.hash(), "1", head.signature())));
        assertFalse(chain.isGenuine(new SignedHead(7, "1".repeat(64), "1", head.signature())));
        assertFalse(chain.isGenuine(new SignedHead(7, head.hash(), "2", head.signature())));
        assertFalse(chain.isGenuine(new SignedHead(7, head.hash(), "unknown", head.signature())));
        assertFalse(chain.isGenuine(
                new SignedHead(7, head.hash(), "1", HexFormat.of().formatHex(chain.checkpoint("1", 7, new byte[32])))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7:abc",
                "7:HASH",
                "7:HASH:1",
                "7:HASH:1:v2:HASH",
                "7:HASH:a b:v1:HASH",
                "-7:HASH:1:v1:HASH",
                "7:HASH:1:v1:HASH\n"
            })
    void whatIsNoSignedHeadIsNotRead(String text) {
        assertEquals(Optional.empty(), SignedHead.parse(text.replace("HASH", "0".repeat(64))));
    }

    @Test
    void aChangedRecordIsNamed() {
        List<Link> chain = chain(KEYS, 20);
        chain.set(7, new Link(record(8, "/api/other"), chain.get(7).hash()));

        assertEquals(List.of("changed 8"), walk(chain, List.of()));
    }

    @Test
    void aMissingRecordIsNamed() {
        List<Link> chain = chain(KEYS, 20);
        chain.remove(7);

        assertEquals(List.of("missing 8"), walk(chain, List.of()));
    }

    @Test
    void aMissingEndIsNamedWhereAHeadKnowsOfIt() {
        List<Link> chain = chain(KEYS, 20);
        ChainHead head = chain.getLast().head();

        assertEquals(List.of("missing_tail 11"), walk(new ArrayList<>(chain.subList(0, 10)), List.of(head)));
        assertEquals(List.of("missing_tail 1"), walk(List.of(), List.of(head)));
    }

    @Test
    void aChainThatWasHashedAgainWithoutTheKeyIsNamedAtItsFirstRecord() {
        AuditKeys guessed = new AuditKeys(
                "2", Map.of("1", "a guess that has more than 32 bytes", "2", "another guess of more than 32 bytes"));

        assertEquals("changed 1", walk(chain(guessed, 20), List.of()).getFirst());
    }

    @Test
    void aChainThatWasHashedAgainWithTheStolenKeyIsNamedByAHeadThatIsKnownOutside() {
        List<Link> before = chain(KEYS, 20);
        List<Link> after = chain(KEYS, 20, record -> record.sequence() == 5 ? record(5, "/api/other") : record);

        assertEquals(List.of("forked 12"), walk(after, List.of(before.get(11).head())));
    }

    @Test
    void aChainGoesOnBehindWhatWasDroppedOnPurpose() {
        List<Link> chain = chain(KEYS, 20);
        Link last = chain.get(9);

        ChainWalk walk =
                new ChainWalk(KEYS, 10, last.hash(), List.of(chain.get(2).head()));
        chain.subList(10, 20).forEach(link -> walk.next(link.chained(), link.hash()));
        walk.end();

        assertEquals(List.of(), walk.faults());
        assertEquals(11, walk.first());
    }

    private static List<String> walk(List<Link> chain, List<ChainHead> heads) {
        ChainWalk walk = new ChainWalk(KEYS, 0, Chain.beginning(), heads);
        chain.forEach(link -> walk.next(link.chained(), link.hash()));
        walk.end();
        return walk.faults().stream().map(ChainWalkTest::text).toList();
    }

    private static String text(ChainFault fault) {
        return fault.kind() + " " + fault.sequence();
    }

    private static List<Link> chain(AuditKeys keys, int length) {
        return chain(keys, length, UnaryOperator.identity());
    }

    private static List<Link> chain(AuditKeys keys, int length, UnaryOperator<ChainedRecord> change) {
        List<Link> links = new ArrayList<>();
        byte[] previous = Chain.beginning();
        for (int n = 1; n <= length; n++) {
            ChainedRecord next = change.apply(record(n, "/api/kpis"));
            previous = new Chain(keys).hash(previous, next);
            links.add(new Link(next, previous));
        }
        return links;
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "[]", "[{\"hash\":\"other\"}]"})
    void aReceiptThatWasTakenAwayOrChangedIsNamed(@Nullable String forged) {
        List<Link> chain = chain(
                KEYS, 20, record -> record.sequence() == 8 ? record(8, "/api/kpis", "[{\"hash\":\"a\"}]") : record);
        assertEquals(List.of(), walk(chain, List.of()));

        chain.set(7, new Link(record(8, "/api/kpis", forged), chain.get(7).hash()));

        assertEquals(List.of("changed 8"), walk(chain, List.of()));
    }

    @Test
    void aRecordWithoutAReceiptHasTheHashThatItHadBeforeThereWereAny() {
        byte[] hash = new Chain(KEYS).hash(Chain.beginning(), record(1, "/api/kpis"));

        assertEquals(
                "2f0b3e7ec09151f79857032ed5646d1e9279153f6c59192bb879dc80782a9297",
                HexFormat.of().formatHex(hash));
    }

    private static ChainedRecord record(int n, String path) {
        return record(n, path, null);
    }

    private static ChainedRecord record(int n, String path, @Nullable String shown) {
        Instant at = Instant.parse("2026-03-04T10:15:30Z").plusSeconds(n);
        UUID id = new UUID(n, n);
        return new ChainedRecord(
                n,
                at,
                id,
                at,
                id,
                true,
                new byte[] {1, 2},
                "GET",
                path,
                null,
                200,
                12,
                "t",
                null,
                n < 6 ? "1" : "2",
                shown);
    }
}

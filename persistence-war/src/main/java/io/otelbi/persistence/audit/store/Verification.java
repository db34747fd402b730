package io.otelbi.persistence.audit.store;

import io.otelbi.persistence.audit.Chain;
import io.otelbi.persistence.key.AuditKeys;
import io.otelbi.persistence.store.StoreProblem;
import io.otelbi.platform.contract.persistence.AuditVerification;
import io.otelbi.platform.contract.persistence.ChainHead;
import io.otelbi.platform.contract.persistence.GenuineHeads;
import io.otelbi.platform.contract.persistence.SignedHead;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Has the chain walked along, also against the heads that this service itself has written. */
@ApplicationScoped
public class Verification {

    private final AuditKeys keys;
    private final Chain chain;
    private final Heads heads;

    @Resource(lookup = "jdbc/walk")
    DataSource dataSource;

    @Inject
    public Verification(AuditKeys keys, Heads heads) {
        this.keys = keys;
        this.chain = new Chain(keys);
        this.heads = heads;
    }

    /** Walks along the whole chain; heads of the asker that were signed here count like those that are known here. */
    public AuditVerification verify(List<SignedHead> claimed) {
        List<SignedHead> genuine = claimed.stream().filter(chain::isGenuine).toList();
        List<ChainHead> all = new ArrayList<>();
        genuine.forEach(head -> all.add(new ChainHead(head.sequence(), head.hash())));
        Heads.Head seen = heads.seen();
        if (seen.sequence() > 0) {
            all.add(seen.toContract());
        }
        try (Connection connection = dataSource.getConnection()) {
            return new Verifier(keys)
                    .verify(connection, all, TraceIds.traceId().orElse(null))
                    .refusing(claimed.size() - genuine.size());
        } catch (SQLException e) {
            throw new ProblemException(StoreProblem.STORE_UNAVAILABLE, "The chain could not be read.", e);
        }
    }

    /** Which heads were signed here. */
    public GenuineHeads genuine(List<SignedHead> claimed) {
        List<String> genuine =
                claimed.stream().filter(chain::isGenuine).map(SignedHead::text).toList();
        return new GenuineHeads(genuine, claimed.size() - genuine.size());
    }
}

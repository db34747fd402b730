package io.otelbi.persistence.ledger.store;

import io.otelbi.persistence.run.store.Runs;
import io.otelbi.persistence.store.Json;
import io.otelbi.platform.contract.persistence.ForecastScore;
import io.otelbi.platform.contract.persistence.LedgerSearch;
import io.otelbi.platform.contract.persistence.LedgerStanding;
import io.otelbi.platform.contract.persistence.LedgerStanding.BandStanding;
import io.otelbi.platform.contract.persistence.LedgerStanding.HorizonStanding;
import io.otelbi.platform.contract.persistence.LedgerStanding.MemberStanding;
import io.otelbi.platform.contract.persistence.RunKind;
import io.otelbi.platform.contract.persistence.RunRecord;
import io.otelbi.platform.contract.persistence.SeriesKey;
import io.otelbi.platform.contract.persistence.StoreReceipt;
import io.otelbi.platform.contract.persistence.UnsettledForecasts;
import io.otelbi.platform.contract.persistence.UnsettledForecasts.UnsettledForecast;
import io.otelbi.platform.contract.persistence.UnsettledSearch;
import io.otelbi.platform.json.CanonicalJson;
import io.otelbi.platform.json.JsonForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ledger: what is settled is only ever added. */
@ApplicationScoped
@Transactional
public class Ledger {

    private static final String UNSETTLED = """
            SELECT r.id, COALESCE((SELECT max(s.to_step) FROM forecast_scores s WHERE s.result_hash = r.result_hash), 0)
            FROM (SELECT DISTINCT ON (result_hash) id, result_hash FROM forecast_runs
                  WHERE source = ?1 AND as_of < ?2 ORDER BY result_hash, id) r
            WHERE NOT EXISTS (SELECT 1 FROM forecast_scores s WHERE s.result_hash = r.result_hash AND s.is_last)
                AND (CAST(?3 AS uuid) IS NULL OR r.id > CAST(?3 AS uuid))
            ORDER BY r.id LIMIT ?4""";
    private static final String SETTLE = """
            INSERT INTO forecast_scores (result_hash, from_step, to_step, is_last, run_id, series, as_of, origin, steps,
                error, naive_error, signed_error, actual, within_80, within_95, members, covers_to, band_ratios)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, CAST(?16 AS json),
                ?17, CAST(?18 AS double precision[]))
            ON CONFLICT (result_hash, from_step) DO NOTHING""";
    private static final String NEWEST = """
            WITH known AS (SELECT * FROM forecast_scores
                WHERE series = ?1 AND COALESCE(covers_to, as_of) <= COALESCE(CAST(?3 AS date), 'infinity')),
            newest AS (SELECT result_hash, max(as_of) AS as_of, max(origin) AS origin FROM known
                GROUP BY result_hash ORDER BY max(as_of) DESC, result_hash LIMIT ?2)
            """;
    private static final String WHOLE = NEWEST
            + "SELECT count(*), count(*) FILTER (WHERE origin = 'rehearsed'), min(as_of), max(as_of) FROM newest";
    private static final String HORIZONS = NEWEST + """
            SELECT s.from_step, max(s.to_step), count(*), sum(s.steps), sum(s.error), sum(s.naive_error), sum(s.signed_error),
                sum(s.actual), sum(s.within_80), sum(s.within_95)
            FROM known s JOIN newest n ON n.result_hash = s.result_hash
            GROUP BY s.from_step ORDER BY s.from_step""";
    private static final String MEMBERS = NEWEST + """
            SELECT m.name, count(DISTINCT s.result_hash), sum(m.error), sum(s.naive_error)
            FROM known s JOIN newest n ON n.result_hash = s.result_hash
            CROSS JOIN LATERAL json_to_recordset(s.members) AS m(name text, error double precision)
            GROUP BY m.name ORDER BY m.name""";
    private static final String BANDS = """
            SELECT count(DISTINCT s.result_hash), percentile_cont(0.8) WITHIN GROUP (ORDER BY r.ratio)
            FROM forecast_scores s CROSS JOIN LATERAL unnest(s.band_ratios) AS r(ratio)
            WHERE s.series = ?1 AND s.covers_to <= COALESCE(CAST(?2 AS date), 'infinity')
                AND s.covers_to > COALESCE(CAST(?3 AS date), '-infinity')""";

    private final Runs runs;

    @PersistenceContext(unitName = "store")
    EntityManager entities;

    @Inject
    public Ledger(Runs runs) {
        this.runs = runs;
    }

    /** Forecasts that are not settled to their end, the oldest first, each distinct one once. */
    public UnsettledForecasts unsettled(UnsettledSearch search) {
        UUID after = search.after();
        List<Object[]> rows = rows(entities.createNativeQuery(UNSETTLED)
                .setParameter(1, search.source())
                .setParameter(2, search.before())
                .setParameter(3, after == null ? null : after.toString())
                .setParameter(4, search.limit()));
        return new UnsettledForecasts(rows.stream()
                .map(row -> new UnsettledForecast(run((UUID) row[0]), whole(row[1])))
                .toList());
    }

    private RunRecord run(UUID id) {
        return runs.find(RunKind.FORECAST, id).orElseThrow();
    }

    /** Settles; what is settled already is left as it is. */
    public StoreReceipt settle(List<ForecastScore> scores) {
        int stored = scores.stream().mapToInt(this::insert).sum();
        return new StoreReceipt(stored, scores.size() - stored);
    }

    /** How the newest settled forecasts of a series did. */
    public LedgerStanding standing(LedgerSearch search) {
        Object[] whole = rows(asked(WHOLE, search)).getFirst();
        return new LedgerStanding(
                whole(whole[0]),
                whole(whole[1]),
                day(whole[2]),
                day(whole[3]),
                rows(asked(HORIZONS, search)).stream().map(Ledger::horizon).toList(),
                rows(asked(MEMBERS, search)).stream()
                        .map(row -> new MemberStanding((String) row[0], whole(row[1]), real(row[2]), real(row[3])))
                        .toList(),
                bands(search));
    }

    private BandStanding bands(LedgerSearch search) {
        Object[] row = rows(entities.createNativeQuery(BANDS)
                        .setParameter(1, text(search.series()))
                        .setParameter(2, text(search.knownOn()))
                        .setParameter(3, text(search.bandsAfter())))
                .getFirst();
        return new BandStanding(whole(row[0]), row[1] == null ? null : (Double) real(row[1]));
    }

    private Query asked(String sql, LedgerSearch search) {
        return entities.createNativeQuery(sql)
                .setParameter(1, text(search.series()))
                .setParameter(2, search.newest())
                .setParameter(3, text(search.knownOn()));
    }

    private static HorizonStanding horizon(Object[] row) {
        return new HorizonStanding(
                whole(row[0]),
                whole(row[1]),
                whole(row[2]),
                whole(row[3]),
                real(row[4]),
                real(row[5]),
                real(row[6]),
                real(row[7]),
                whole(row[8]),
                whole(row[9]));
    }

    private int insert(ForecastScore score) {
        return entities.createNativeQuery(SETTLE)
                .setParameter(1, score.resultHash())
                .setParameter(2, score.from())
                .setParameter(3, score.to())
                .setParameter(4, score.last())
                .setParameter(5, score.runId())
                .setParameter(6, text(score.series()))
                .setParameter(7, score.asOf())
                .setParameter(8, score.origin())
                .setParameter(9, score.steps())
                .setParameter(10, score.error())
                .setParameter(11, score.naiveError())
                .setParameter(12, score.signedError())
                .setParameter(13, score.actual())
                .setParameter(14, score.within80())
                .setParameter(15, score.within95())
                .setParameter(16, JsonForm.JSON.toJson(score.members()))
                .setParameter(17, score.coversTo())
                .setParameter(
                        18,
                        score.bandRatios().stream()
                                .map(ratio -> Double.toString(ratio))
                                .collect(Collectors.joining(",", "{", "}")))
                .executeUpdate();
    }

    /** One text for each series. */
    private static String text(SeriesKey series) {
        return CanonicalJson.text(Json.object(JsonForm.JSON.toJson(series)), Set.of());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    @SuppressWarnings("unchecked") // a native query's rows
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static int whole(Object number) {
        return ((Number) number).intValue();
    }

    private static double real(Object number) {
        return ((Number) number).doubleValue();
    }

    private static @Nullable LocalDate day(@Nullable Object day) {
        return day == null ? null : LocalDate.parse(Objects.toString(day));
    }
}

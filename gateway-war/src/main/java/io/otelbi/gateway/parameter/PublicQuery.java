package io.otelbi.gateway.parameter;

import static io.otelbi.gateway.parameter.Parameters.AGAINST;
import static io.otelbi.gateway.parameter.Parameters.AS_OF;
import static io.otelbi.gateway.parameter.Parameters.AT;
import static io.otelbi.gateway.parameter.Parameters.BY;
import static io.otelbi.gateway.parameter.Parameters.CATEGORY;
import static io.otelbi.gateway.parameter.Parameters.CHANNEL;
import static io.otelbi.gateway.parameter.Parameters.CURSOR;
import static io.otelbi.gateway.parameter.Parameters.DAYS;
import static io.otelbi.gateway.parameter.Parameters.DAYS_BACK;
import static io.otelbi.gateway.parameter.Parameters.DIMENSION;
import static io.otelbi.gateway.parameter.Parameters.FILTER;
import static io.otelbi.gateway.parameter.Parameters.FROM;
import static io.otelbi.gateway.parameter.Parameters.FROM_DAY;
import static io.otelbi.gateway.parameter.Parameters.GRAIN;
import static io.otelbi.gateway.parameter.Parameters.HEADS;
import static io.otelbi.gateway.parameter.Parameters.INCLUDE_SUSPECT;
import static io.otelbi.gateway.parameter.Parameters.LEVEL;
import static io.otelbi.gateway.parameter.Parameters.LIMIT;
import static io.otelbi.gateway.parameter.Parameters.MEASURE;
import static io.otelbi.gateway.parameter.Parameters.NEWEST;
import static io.otelbi.gateway.parameter.Parameters.ORIGIN;
import static io.otelbi.gateway.parameter.Parameters.PAGE_LIMIT;
import static io.otelbi.gateway.parameter.Parameters.PATH;
import static io.otelbi.gateway.parameter.Parameters.QUESTION;
import static io.otelbi.gateway.parameter.Parameters.RANKED_BY;
import static io.otelbi.gateway.parameter.Parameters.RANKING_DAYS;
import static io.otelbi.gateway.parameter.Parameters.SOURCE;
import static io.otelbi.gateway.parameter.Parameters.SUBJECT;
import static io.otelbi.gateway.parameter.Parameters.TERRITORY;
import static io.otelbi.gateway.parameter.Parameters.TO;
import static io.otelbi.gateway.parameter.Parameters.TOP_N;
import static io.otelbi.gateway.parameter.Parameters.TO_DAY;
import static io.otelbi.gateway.parameter.Parameters.TRACE_ID;
import static io.otelbi.gateway.parameter.Parameters.WINDOW_DAYS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which operation of the public API takes which parameters; both its resource and its document read it here. */
public enum PublicQuery {
    KPIS("kpis", sales(WINDOW_DAYS)),
    HISTORY("history", sales(DAYS_BACK, GRAIN, MEASURE)),
    DASHBOARD("dashboard", sales(WINDOW_DAYS, DAYS_BACK, GRAIN, DAYS, TOP_N, LIMIT)),
    EXPORT("exportDashboard", sales(WINDOW_DAYS, DAYS_BACK, GRAIN, DAYS, TOP_N, LIMIT)),
    DIMENSIONS("dimensions", List.of(SOURCE, DIMENSION)),
    FORECASTS("forecasts", sales(DAYS, MEASURE, GRAIN, LEVEL, BY)),
    RANKINGS("rankings", sales(TOP_N, RANKED_BY, MEASURE, RANKING_DAYS)),
    RECOMMENDATIONS("recommendations", sales(LIMIT)),
    EXPLANATION("explanation", sales(WINDOW_DAYS, AGAINST)),
    DECISIONS("decisions", List.of(SOURCE)),
    SCORES("scores", List.of(SOURCE, CHANNEL, TERRITORY, CATEGORY, FILTER, MEASURE, GRAIN, NEWEST)),
    SOURCES("sources", List.of()),
    PLAN("plan", List.of(QUESTION, FROM_DAY, TO_DAY, CHANNEL, TERRITORY, CATEGORY, FILTER)),
    RUNS("runs", List.of(PAGE_LIMIT, CURSOR, SOURCE, FROM, TO, SUBJECT, ORIGIN, TRACE_ID)),
    AUDIT_LOGS("auditLogs", List.of(PAGE_LIMIT, CURSOR, FROM, TO, SUBJECT, PATH, TRACE_ID)),
    RECEIPTS("receipts", List.of(PAGE_LIMIT, CURSOR, AT, FROM, TO, SUBJECT, TRACE_ID)),
    VERIFICATION("verification", List.of(HEADS)),
    TELEMETRY_STATUS("status", List.of()),
    HEALTH("health", List.of());

    private final String operation;

    @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable list of records.
    private final List<QueryParameter<?>> parameters;

    PublicQuery(String operation, List<QueryParameter<?>> parameters) {
        this.operation = operation;
        this.parameters = List.copyOf(parameters);
    }

    /** The one of an operation, by the id that the document gives it. */
    public static Optional<PublicQuery> of(String operation) {
        return Arrays.stream(values())
                .filter(query -> query.operation.equals(operation))
                .findFirst();
    }

    /** Its parameters, in the order of the document. */
    public List<QueryParameter<?>> parameters() {
        return parameters;
    }

    /** The query of a request for it. */
    public Query read(Map<String, List<String>> given) {
        return new Query(parameters, given);
    }

    private static List<QueryParameter<?>> sales(QueryParameter<?>... own) {
        Stream<QueryParameter<?>> common =
                Stream.of(SOURCE, AS_OF, CHANNEL, TERRITORY, CATEGORY, FILTER, INCLUDE_SUSPECT);
        return Stream.concat(common, Stream.of(own)).toList();
    }
}

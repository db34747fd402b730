-- The audit log becomes a chain in monthly partitions, persons get keys of their own, and runs and the ledger come in.
-- Expand: rows of V1 stay readable as audit_logs_unchained until the service has chained them; then it calls
-- drop_unchained(). Rows are only ever added: the service's role may INSERT and SELECT, nothing else.

ALTER TABLE audit_logs RENAME TO audit_logs_unchained;
ALTER TABLE audit_logs_unchained RENAME CONSTRAINT audit_logs_pkey TO audit_logs_unchained_pkey;
DROP INDEX audit_logs_newest_first;
DROP INDEX audit_logs_by_trace;
DROP INDEX audit_logs_by_subject;

-- A person behind a subject or, without one, behind an address. Whoever destroys the row destroys the only key.
CREATE TABLE persons (
    person      uuid        PRIMARY KEY,
    lookup      bytea       NOT NULL UNIQUE,
    sealed_key  bytea       NOT NULL,
    sealed_name bytea       NOT NULL,
    key_id      text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now()
);

-- One row for each answered request. Months are those of recorded_at, which grows with seq: a month is an unbroken
-- piece of the chain and can be dropped as a whole.
CREATE TABLE audit_logs (
    seq           bigint      NOT NULL,
    recorded_at   timestamptz NOT NULL,
    id            uuid        NOT NULL,
    occurred_at   timestamptz NOT NULL,
    person        uuid        NOT NULL,
    has_subject   boolean     NOT NULL,
    sealed_client bytea       NOT NULL,
    method        text        NOT NULL,
    path          text        NOT NULL,
    query         text,
    status        integer     NOT NULL CHECK (status BETWEEN 100 AND 599),
    duration_ms   bigint      NOT NULL CHECK (duration_ms >= 0),
    trace_id      text        NOT NULL,
    source        text,
    key_id        text        NOT NULL,
    hash          bytea       NOT NULL,
    PRIMARY KEY (seq, recorded_at)
) PARTITION BY RANGE (recorded_at);
CREATE INDEX audit_logs_newest_first ON audit_logs (occurred_at DESC, id DESC);
CREATE INDEX audit_logs_by_id ON audit_logs (id);
CREATE INDEX audit_logs_by_trace ON audit_logs (trace_id);
CREATE INDEX audit_logs_by_person ON audit_logs (person, occurred_at DESC, id DESC);

-- Where the chain stood, signed with its key; at most one a minute.
CREATE TABLE audit_checkpoints (
    seq       bigint      PRIMARY KEY,
    hash      bytea       NOT NULL,
    made_at   timestamptz NOT NULL,
    key_id    text        NOT NULL,
    signature bytea       NOT NULL
);

-- What was dropped, signed with the chain's key: the chain goes on behind last_seq with last_hash.
CREATE TABLE audit_retentions (
    first_seq bigint      NOT NULL,
    last_seq  bigint      PRIMARY KEY,
    last_hash bytea       NOT NULL,
    partition text        NOT NULL,
    reason    text        NOT NULL,
    made_at   timestamptz NOT NULL,
    key_id    text        NOT NULL,
    signature bytea       NOT NULL
);

-- created_at is the instant within the id, so that (id, created_at) is as unique as the id.
CREATE TABLE forecast_runs (
    id                uuid        NOT NULL,
    created_at        timestamptz NOT NULL,
    person            uuid,
    source            text        NOT NULL,
    as_of             date        NOT NULL,
    parameters        json        NOT NULL,
    code_version      text        NOT NULL,
    seed              bigint,
    input_fingerprint text        NOT NULL,
    result_hash       text        NOT NULL,
    duration_ms       bigint      NOT NULL,
    trace_id          text,
    origin            text        NOT NULL CHECK (origin IN ('served', 'rehearsed')),
    PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);
CREATE TABLE ranking_runs (LIKE forecast_runs INCLUDING ALL) PARTITION BY RANGE (created_at);
CREATE TABLE recommendation_runs (LIKE forecast_runs INCLUDING ALL) PARTITION BY RANGE (created_at);
CREATE INDEX forecast_runs_newest_first ON forecast_runs (created_at DESC, id DESC);
CREATE INDEX forecast_runs_by_as_of ON forecast_runs (source, as_of);
CREATE INDEX ranking_runs_newest_first ON ranking_runs (created_at DESC, id DESC);
CREATE INDEX recommendation_runs_newest_first ON recommendation_runs (created_at DESC, id DESC);

-- The result behind a hash, once for all runs that came to it; what differs from run to run (run_id, trace_id, ledger) is
-- neither hashed nor here.
CREATE TABLE run_results (
    result_hash text PRIMARY KEY,
    result      json NOT NULL
);

-- The hashes that a fingerprint stands for, once for all runs that were computed from the same rows.
CREATE TABLE run_inputs (
    fingerprint text PRIMARY KEY,
    first_day   date,
    days        text NOT NULL,
    others      json NOT NULL
);

-- The ledger: a part of a forecast's horizon held against what came. The same forecast made twice is settled once.
CREATE TABLE forecast_scores (
    result_hash  text             NOT NULL,
    from_step    integer          NOT NULL CHECK (from_step >= 1),
    to_step      integer          NOT NULL CHECK (to_step >= from_step),
    is_last      boolean          NOT NULL,
    run_id       uuid             NOT NULL,
    series       text             NOT NULL,
    as_of        date             NOT NULL,
    origin       text             NOT NULL,
    settled_at   timestamptz      NOT NULL DEFAULT now(),
    steps        integer          NOT NULL CHECK (steps >= 1),
    error        double precision NOT NULL,
    naive_error  double precision NOT NULL,
    signed_error double precision NOT NULL,
    actual       double precision NOT NULL,
    within_80    integer          NOT NULL,
    within_95    integer          NOT NULL,
    members      json             NOT NULL,
    PRIMARY KEY (result_hash, from_step)
);
CREATE INDEX forecast_scores_newest_first ON forecast_scores (series, as_of DESC);

GRANT SELECT, INSERT ON persons, audit_logs, audit_checkpoints, audit_retentions, forecast_runs, ranking_runs,
    recommendation_runs, run_results, run_inputs, forecast_scores TO ${service_role};
GRANT SELECT ON flyway_schema_history TO ${service_role};

-- The service may not create tables; these functions, which run as their owner, do the three narrow things it needs.
CREATE FUNCTION add_partitions(first_month date, last_month date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
DECLARE
    parent text;
    name text;
    month date;
BEGIN
    IF first_month < current_date - 4000 OR last_month > current_date + 400 THEN
        RAISE EXCEPTION 'months from % to % are out of bounds', first_month, last_month;
    END IF;
    PERFORM pg_advisory_xact_lock(7230001);
    FOREACH parent IN ARRAY ARRAY['audit_logs', 'forecast_runs', 'ranking_runs', 'recommendation_runs'] LOOP
        month := date_trunc('month', first_month);
        WHILE month <= last_month LOOP
            name := parent || to_char(month, '_YYYY_MM');
            IF to_regclass(format('%I', name)) IS NULL THEN
                EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)', name, parent,
                    month::timestamp AT TIME ZONE 'UTC', (month + interval '1 month') AT TIME ZONE 'UTC');
            END IF;
            month := month + interval '1 month';
        END LOOP;
    END LOOP;
END $$;

CREATE FUNCTION erase_person(erased bytea) RETURNS uuid
LANGUAGE sql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
    DELETE FROM persons WHERE lookup = erased RETURNING person;
$$;

CREATE FUNCTION drop_unchained() RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM audit_logs_unchained u WHERE NOT EXISTS (SELECT 1 FROM audit_logs a WHERE a.id = u.id)) THEN
        RETURN false;
    END IF;
    TRUNCATE audit_logs_unchained;
    RETURN true;
END $$;

REVOKE ALL ON FUNCTION add_partitions(date, date), erase_person(bytea), drop_unchained() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION add_partitions(date, date), erase_person(bytea), drop_unchained() TO ${service_role};

-- One row for each answered request. Rows are only ever added: the service's role may INSERT and SELECT, nothing else.
CREATE TABLE audit_logs (
    id          uuid        PRIMARY KEY,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    subject     text,
    method      text        NOT NULL,
    path        text        NOT NULL,
    query       text,
    status      integer     NOT NULL CHECK (status BETWEEN 100 AND 599),
    duration_ms bigint      NOT NULL CHECK (duration_ms >= 0),
    trace_id    text        NOT NULL,
    client      text        NOT NULL,
    source      text
);

CREATE INDEX audit_logs_newest_first ON audit_logs (occurred_at DESC, id DESC);
CREATE INDEX audit_logs_by_trace ON audit_logs (trace_id);
CREATE INDEX audit_logs_by_subject ON audit_logs (subject, occurred_at DESC, id DESC);

GRANT USAGE ON SCHEMA ${schema} TO ${service_role};
GRANT SELECT, INSERT ON audit_logs TO ${service_role};

-- What people made of recommendations: only ever added, the newest of a subject counts. What a person wrote is sealed with
-- that person's key, so that erasing the person makes it unreadable.
CREATE TABLE recommendation_decisions (
    id            uuid        PRIMARY KEY,
    decided_at    timestamptz NOT NULL,
    run_id        uuid        NOT NULL,
    source        text        NOT NULL,
    kind          text        NOT NULL,
    subject       text        NOT NULL,
    verdict       text        NOT NULL CHECK (verdict IN ('accepted', 'dismissed')),
    person        uuid        NOT NULL,
    sealed_reason bytea       NOT NULL
);
CREATE INDEX recommendation_decisions_newest ON recommendation_decisions (source, kind, subject, decided_at DESC, id DESC);

GRANT SELECT, INSERT ON recommendation_decisions TO ${service_role};

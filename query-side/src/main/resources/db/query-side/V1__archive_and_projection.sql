-- The query side's own copy of every event, sealed as it came. Reads of one journal are a range of the key; no other index,
-- because each one would be paid for on every event.
CREATE TABLE archive (
    journal_id  uuid        NOT NULL,
    sequence    bigint      NOT NULL CHECK (sequence >= 0),
    name        text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    payload     bytea       NOT NULL,
    PRIMARY KEY (journal_id, sequence)
);
-- a sealed payload does not compress: do not spend time on trying
ALTER TABLE archive ALTER COLUMN payload SET STORAGE EXTERNAL;

-- One row a journal: how far it is applied, and what a list of journals shows. No column but the key is indexed and pages are
-- left a third empty, so that an update stays on its page (heap-only tuple) and writes no index.
CREATE TABLE journal (
    journal_id    uuid        PRIMARY KEY,
    name          text,
    milestones    integer     NOT NULL,
    recorded_at   timestamptz NOT NULL,
    shared        boolean     NOT NULL,
    erased        boolean     NOT NULL,
    last_sequence bigint      NOT NULL
) WITH (fillfactor = 65);

-- Where each projection stands in each shard of its feed. Moved in the projection's own transaction, and only by the
-- holder of the epoch.
CREATE TABLE feed_position (
    projection  text   NOT NULL,
    shard       integer NOT NULL,
    tx          bigint NOT NULL,
    feed_index  bigint NOT NULL,
    epoch       bigint NOT NULL,
    PRIMARY KEY (projection, shard)
);

-- Journals that cannot go on, and why.
CREATE TABLE parked_journal (
    journal_id uuid        PRIMARY KEY,
    sequence   bigint      NOT NULL,
    reason     text        NOT NULL,
    parked_at  timestamptz NOT NULL
);

-- The dead letters: the event that could not be applied, and what followed it.
CREATE TABLE parked_event (
    journal_id  uuid        NOT NULL REFERENCES parked_journal ON DELETE CASCADE,
    sequence    bigint      NOT NULL,
    name        text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    payload     bytea       NOT NULL,
    PRIMARY KEY (journal_id, sequence)
);

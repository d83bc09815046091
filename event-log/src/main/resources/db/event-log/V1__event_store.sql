-- The event store: append only, one row an event.
--
-- Few and narrow indexes, since every command pays for each of them:
--   the primary key serves the feed, which reads in the order of (tx, global_index);
--   journal_event_sequence_key serves the load of a journal and is the optimistic lock of its writers.
-- An event is known by journal and sequence, so event_id, which the framework wants to read back, has no index.
CREATE TABLE journal_event (
    global_index bigint GENERATED ALWAYS AS IDENTITY,
    tx           xid8   NOT NULL DEFAULT pg_current_xact_id(),
    sequence     bigint NOT NULL,
    journal_id   uuid   NOT NULL,
    event_id     uuid   NOT NULL,
    type         text   NOT NULL,
    name         text   NOT NULL,
    revision     text,
    recorded_at  text   NOT NULL,
    payload      bytea  NOT NULL,
    meta_data    bytea  NOT NULL,
    CONSTRAINT journal_event_pkey PRIMARY KEY (tx, global_index),
    CONSTRAINT journal_event_sequence_key UNIQUE (journal_id, sequence)
);

COMMENT ON COLUMN journal_event.global_index IS 'order of insertion, with holes; on its own it is not the order of commits';
COMMENT ON COLUMN journal_event.tx IS 'the transaction that wrote the event: readers stay behind the oldest one still running';
COMMENT ON COLUMN journal_event.sequence IS 'within the journal, from 0 without holes';
COMMENT ON COLUMN journal_event.type IS 'the type of the aggregate';
COMMENT ON COLUMN journal_event.name IS 'logical and versioned, as promoted.logged.v1';
COMMENT ON COLUMN journal_event.recorded_at IS 'ISO 8601 instant, as the framework writes it';
COMMENT ON COLUMN journal_event.payload IS 'sealed JSON';

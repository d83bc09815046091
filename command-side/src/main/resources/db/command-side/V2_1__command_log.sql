-- The command log: every command that can be read as one, with its outcome. Append only.
--
-- A command id is taken once by the same actor: the constraint is what makes a command that is sent twice take effect once.
-- What is personal (the command itself, and what a refusal says would be accepted) lies sealed in the payload.
CREATE TABLE command_log (
    log_index      bigint      GENERATED ALWAYS AS IDENTITY,
    command_id     uuid        NOT NULL,
    journal_id     uuid        NOT NULL,
    first_sequence bigint      NOT NULL,
    last_sequence  bigint      NOT NULL,
    received_at    timestamptz NOT NULL,
    actor          text        NOT NULL,
    type           text        NOT NULL,
    outcome        text        NOT NULL CHECK (outcome IN ('accepted', 'refused')),
    rule           text,
    event_names    text[]      NOT NULL,
    payload        bytea       NOT NULL,
    CONSTRAINT command_log_pkey PRIMARY KEY (journal_id, log_index),
    CONSTRAINT command_log_command_id_key UNIQUE (command_id, actor),
    CONSTRAINT command_log_rule_check CHECK ((outcome = 'refused') = (rule IS NOT NULL))
);

COMMENT ON COLUMN command_log.log_index IS 'order of insertion, with holes';
COMMENT ON COLUMN command_log.first_sequence IS 'of the first event that it caused; one more than the last where it caused none';
COMMENT ON COLUMN command_log.last_sequence IS 'where the journal stood once it had taken effect; -1 before the first event';
COMMENT ON COLUMN command_log.type IS 'as LogMilestone';
COMMENT ON COLUMN command_log.rule IS 'the rule that refused it, as within-the-job';
COMMENT ON COLUMN command_log.event_names IS 'of the events that it caused, in order';
COMMENT ON COLUMN command_log.payload IS 'sealed JSON: the command and, of a refusal, field and what was expected';

package org.careerjournal.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Who said what to which journal, and when: the part that all commands and all events share.
 *
 * @param journalId the journal
 * @param commandId the command; an event carries the id of the command that caused it
 * @param actor who acted
 * @param at of a command when it was received, of an event its {@code recordedAt}, which never decreases within a journal
 */
public record Stamp(UUID journalId, UUID commandId, String actor, Instant at) {}

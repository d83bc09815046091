package org.careerjournal.domain;

import java.util.Set;
import java.util.UUID;

/**
 * A field of one milestone that names another one of the same journal.
 *
 * @param field its name as clients know it, as {@code jobId} or {@code referralIds[1]}
 * @param id the milestone named
 * @param kinds the kinds that it may be of
 */
public record Reference(String field, UUID id, Set<Kind> kinds) {}

package org.careerjournal.domain;

import org.jspecify.annotations.Nullable;

/**
 * A refusal: the rule that was broken, where, and what would be accepted.
 *
 * @param field as clients know it, as {@code on} or {@code vesting[1].fraction}; null where no field is at fault
 * @param expected what would be accepted, in words
 */
public record Refusal(Rule rule, @Nullable String field, String expected) {}

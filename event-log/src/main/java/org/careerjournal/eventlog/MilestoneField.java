package org.careerjournal.eventlog;

/**
 * A field of a kind of milestone, as clients know it.
 *
 * @param expected what can be read there, in words
 */
public record MilestoneField(String name, boolean required, String expected) {}

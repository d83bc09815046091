package org.careerjournal.domain;

/** The rules that a command can break. */
public enum Rule {
    /** A field that must be there is missing. */
    REQUIRED,
    /** One of several fields must be there. */
    ONE_OF,
    /** A number, a text or a list is outside its limits. */
    WITHIN_LIMITS,
    /** A code is not in its classification (currency, country, ISIC, ISCO). */
    KNOWN_CODE,
    /** A date is before 1900 or more than two years after recording. */
    DATE_IN_RANGE,
    /** A reference names no live milestone of the right kind. */
    REFERENCE_EXISTS,
    /** References may not run in a circle. */
    REFERENCES_ACYCLIC,
    /** Role, pay, scope, grant and leave lie within their job. */
    WITHIN_THE_JOB,
    /** A job, an education, a leave or a goal ends once. */
    ENDS_ONCE,
    /** An end is not before its start. */
    ENDS_AFTER_START,
    /** Vesting fractions sum to 1. */
    FRACTIONS_SUM_TO_ONE,
    /** The option chosen is one of the options, scores name principles. */
    NAMES_MATCH,
    /** A correction keeps the kind. */
    SAME_KIND,
    /** The id is taken by other content. */
    ID_IN_USE,
    /** A retracted milestone can no longer change. */
    NOT_RETRACTED,
    /** Other milestones depend on this one. */
    NO_DEPENDENTS,
    /** The caller has seen an older version. */
    VERSION_MATCHES,
    /** There is no such milestone. */
    MILESTONE_EXISTS,
    /** There is no such scenario. */
    SCENARIO_EXISTS,
    /** There is no such journal. */
    JOURNAL_EXISTS,
    /** The journal has been erased. */
    NOT_ERASED,
    /** A journal holds at most 100,000 milestones. */
    ROOM_IN_JOURNAL,
    /** A command id was sent again with another body. */
    IDEMPOTENCY_KEY_REUSED;

    /** The name that clients see, as {@code within-the-job}. */
    public String wireName() {
        return WireName.of(this);
    }
}

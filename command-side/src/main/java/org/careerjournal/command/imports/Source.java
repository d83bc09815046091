package org.careerjournal.command.imports;

import org.careerjournal.domain.WireName;

/** The formats that we read. */
public enum Source {
    LINKEDIN,
    JSON_RESUME,
    NDJSON,
    CSV;

    /** The name in answers, and a part of the derived ids. */
    public String wireName() {
        return WireName.of(this);
    }
}

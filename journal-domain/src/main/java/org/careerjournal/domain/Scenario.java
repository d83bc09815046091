package org.careerjournal.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A named list of edits over a journal, kept to be replayed and compared. */
public record Scenario(String name, @Nullable String description, List<Edit> edits) {
    public Scenario {
        edits = List.copyOf(edits);
    }
}

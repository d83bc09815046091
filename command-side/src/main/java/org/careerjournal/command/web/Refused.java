package org.careerjournal.command.web;

import org.careerjournal.domain.Refusal;

/** Carries a refusal from a controller to the place where problems are told. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    Refused(Refusal refusal) {
        super(refusal.rule().wireName(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}

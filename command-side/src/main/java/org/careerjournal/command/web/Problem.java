package org.careerjournal.command.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.careerjournal.domain.Refusal;
import org.careerjournal.domain.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What went wrong, as RFC 9457 says it.
 *
 * @param rule the rule that was broken, as {@code within-the-job}; null where none was asked
 * @param field the field at fault, as the client named it
 * @param expected what would be accepted, in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String rule,
        @Nullable String field,
        @Nullable String expected) {

    static ResponseEntity<Problem> refused(Refusal refusal) {
        HttpStatus status = statusOf(refusal.rule());
        String rule = refusal.rule().wireName();
        return answer(new Problem(
                "urn:career-journal:rule:" + rule,
                title(status),
                status.value(),
                detail(refusal.field(), refusal.expected()),
                rule,
                refusal.field(),
                refusal.expected()));
    }

    static ResponseEntity<Problem> notAccepted(HttpStatus status, @Nullable String field, String expected) {
        return answer(new Problem(
                "about:blank", title(status), status.value(), detail(field, expected), null, field, expected));
    }

    /** @param detail a whole sentence */
    static ResponseEntity<Problem> said(HttpStatus status, String detail) {
        return answer(new Problem("about:blank", title(status), status.value(), detail, null, null, null));
    }

    static Problem tryAgain(String why) {
        HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
        return new Problem("about:blank", title(status), status.value(), why, null, null, null);
    }

    private static String detail(@Nullable String field, String expected) {
        return (field == null ? "" : field + ": ") + "expected " + expected;
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static HttpStatus statusOf(Rule rule) {
        return switch (rule) {
            case JOURNAL_EXISTS, MILESTONE_EXISTS, SCENARIO_EXISTS -> HttpStatus.NOT_FOUND;
            case NOT_ERASED -> HttpStatus.GONE;
            case ID_IN_USE, NO_DEPENDENTS, NOT_RETRACTED, VERSION_MATCHES -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "Cannot be read";
            case NOT_FOUND -> "Unknown";
            case CONFLICT -> "In conflict with what the journal holds";
            case GONE -> "Erased";
            case CONTENT_TOO_LARGE -> "Too large";
            case UNSUPPORTED_MEDIA_TYPE -> "Not a format we read";
            case UNPROCESSABLE_CONTENT -> "Refused by a rule";
            case SERVICE_UNAVAILABLE -> "Not now";
            default -> status.getReasonPhrase();
        };
    }
}

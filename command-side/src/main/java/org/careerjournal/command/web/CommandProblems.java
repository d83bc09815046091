package org.careerjournal.command.web;

import org.careerjournal.command.TryAgain;
import org.careerjournal.eventlog.UnreadableException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells what went wrong on this side, as problem+json. */
@RestControllerAdvice(basePackages = "org.careerjournal.command")
final class CommandProblems {

    private static final String RETRY_AFTER_SECONDS = "1";

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused refused) {
        return Problem.refused(refused.refusal());
    }

    @ExceptionHandler
    ResponseEntity<Problem> notAccepted(NotAccepted problem) {
        return Problem.notAccepted(problem.status(), problem.field(), problem.expected());
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(UnreadableException problem) {
        return Problem.notAccepted(HttpStatus.BAD_REQUEST, problem.field(), problem.expected());
    }

    @ExceptionHandler
    ResponseEntity<Problem> tryAgain(TryAgain failure) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.tryAgain(failure.reason()));
    }
}

package org.careerjournal.command.web;

import org.careerjournal.command.TryAgain;
import org.careerjournal.command.imports.ImportRefused;
import org.careerjournal.eventlog.UnreadableException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

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
    ResponseEntity<Problem> notImported(ImportRefused refused) {
        return Problem.said(HttpStatus.valueOf(refused.reason().status()), String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException tooLarge) {
        return Problem.notAccepted(HttpStatus.CONTENT_TOO_LARGE, "file", "a file of at most 100 MB");
    }

    @ExceptionHandler
    ResponseEntity<Problem> badUpload(MultipartException broken) {
        return Problem.notAccepted(HttpStatus.BAD_REQUEST, "file", "a whole request of multipart/form-data");
    }

    @ExceptionHandler
    ResponseEntity<Problem> tryAgain(TryAgain failure) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.tryAgain(failure.reason()));
    }
}

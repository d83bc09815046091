package org.careerjournal.query.web;

import org.careerjournal.query.archive.JournalArchive.JournalGone;
import org.careerjournal.query.archive.JournalArchive.JournalNotFound;
import org.careerjournal.query.live.LiveJournals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** What goes wrong in a read, as {@code application/problem+json}. */
@RestControllerAdvice(basePackages = "org.careerjournal.query")
public final class QueryErrors {

    private static final Logger LOG = LoggerFactory.getLogger(QueryErrors.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> cannotBeRead(BadRequest request) {
        return answer(Problems.badRequest(request), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(JournalNotFound unknown) {
        return answer(HttpStatus.NOT_FOUND, unknown);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(NotFound unknown) {
        return answer(HttpStatus.NOT_FOUND, unknown);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> erased(JournalGone erased) {
        return answer(HttpStatus.GONE, erased);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notYet(DataAccessException failure) {
        LOG.error("A read could not reach its tables.", failure);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        return answer(
                Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "The read model cannot be reached. Ask again."), headers);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> crowded(LiveJournals.Crowded crowded) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return answer(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(crowded.getMessage())), headers);
    }

    /** Who listened has hung up: there is nobody to answer. */
    @ExceptionHandler
    void hungUp(AsyncRequestNotUsableException hungUp) {
        LOG.debug("A listener has hung up.", hungUp);
    }

    /** The framework's own refusals (method, media type, size) keep their status, and what went wrong inside is a 500. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception failure) {
        if (failure instanceof ErrorResponse refusal) {
            HttpStatusCode status = refusal.getStatusCode();
            HttpStatus known = HttpStatus.resolve(status.value());
            String detail = refusal.getBody().getDetail();
            return answer(
                    Problems.of(
                            known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known,
                            detail == null ? "The request was refused." : detail),
                    refusal.getHeaders());
        }
        LOG.error("A read has failed.", failure);
        return answer(
                Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "The read has failed; the log says more."),
                HttpHeaders.EMPTY);
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, Exception reason) {
        return answer(Problems.of(status, String.valueOf(reason.getMessage())), HttpHeaders.EMPTY);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}

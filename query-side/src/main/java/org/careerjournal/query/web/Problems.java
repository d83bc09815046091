package org.careerjournal.query.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Problems as RFC 9457 has them. */
public final class Problems {

    private static final URI NO_MORE_THAN_THE_STATUS = URI.create("about:blank");

    private Problems() {}

    /** A problem of which the status says all but the detail. */
    public static ProblemDetail of(HttpStatus status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(NO_MORE_THAN_THE_STATUS);
        problem.setTitle(status.getReasonPhrase());
        return problem;
    }

    /** 400, with the field at fault and what would be accepted. */
    public static ProblemDetail badRequest(BadRequest request) {
        ProblemDetail problem = of(HttpStatus.BAD_REQUEST, String.valueOf(request.getMessage()));
        if (request.field() != null) {
            problem.setProperty("field", request.field());
        }
        problem.setProperty("expected", request.expected());
        return problem;
    }
}

package org.careerjournal.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.careerjournal.eventlog.JournalPosition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Read your writes: a GET with {@code ?after=<position>} waits up to two seconds until what it reads reflects the position,
 * else it is answered 503 with {@code Retry-After}.
 *
 * <p>It writes its problems itself, since it stands before the controllers of either side.
 */
public final class AfterPosition implements HandlerInterceptor {

    private static final Duration WAIT_MAX = Duration.ofSeconds(2);
    private static final int WAITING_MAX = 200;

    private final AppliedPositions positions;
    private final ProblemWriter problems;
    private final Semaphore places = new Semaphore(WAITING_MAX);

    public AfterPosition(AppliedPositions positions, ProblemWriter problems) {
        this.positions = positions;
        this.problems = problems;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, InterruptedException {
        String after = request.getMethod().equals("GET") ? request.getParameter("after") : null;
        if (after == null) {
            return true;
        }
        Optional<JournalPosition> position = JournalPosition.decode(after);
        if (position.isEmpty()) {
            problems.write(
                    Problems.badRequest(new BadRequest("after", "a position as a write has answered it")), response);
            return false;
        }
        if (reflected(position.get())) {
            return true;
        }
        ProblemDetail notYet = Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE, "What is read here does not reflect that position yet. Ask again.");
        response.setHeader("Retry-After", "1");
        problems.write(notYet, response);
        return false;
    }

    private boolean reflected(JournalPosition position) throws InterruptedException {
        if (!places.tryAcquire()) {
            return positions.await(position, Duration.ZERO);
        }
        try {
            return positions.await(position, WAIT_MAX);
        } finally {
            places.release();
        }
    }
}

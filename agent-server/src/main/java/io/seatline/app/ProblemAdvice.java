package io.seatline.app;

import io.seatline.app.ProblemWriter.Problem;
import io.seatline.kernel.Refused;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** Turns every exception into a problem; nobody outside ever sees a stack. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused e) {
        int status = switch (e.kind()) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
        };
        return answer(new Problem(status, e.slug(), e.params(), e.field()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e) {
        String field = null;
        // A record that checks itself says no while it is being read.
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused(refused);
            }
            if (cause instanceof JacksonException unread) field = where(unread);
        }
        return answer(new Problem(400, "bad-message", Map.of(), field));
    }

    /** As in {@code sections.0.title}; null: the text is no JSON at all. */
    private static @Nullable String where(JacksonException unread) {
        if (unread.getPath().isEmpty()) return null;
        return unread.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongType(MethodArgumentTypeMismatchException e) {
        return answer(new Problem(400, "bad-parameter", Map.of("name", e.getName()), e.getName()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException e) {
        return answer(new Problem(400, "field-required", Map.of(), e.getParameterName()));
    }

    /** The browser left while it was being answered; there is nobody to tell. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        log.debug("answer not wanted any more", e);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> other(Exception e) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(Problem.of(known.getStatusCode().value(), slug(known.getStatusCode())));
        }
        String incident = UUID.randomUUID().toString();
        log.error("incident {}", incident, e);
        return answer(new Problem(500, "internal-error", Map.of("incident", incident), null));
    }

    static String slug(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406, 415 -> "media-type-not-supported";
            case 413 -> "too-large";
            default -> "bad-request";
        };
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}

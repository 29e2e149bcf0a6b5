package io.seatline.app;

import io.seatline.app.ProblemWriter.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the container sends what failed outside of our endpoints. */
@Hidden
@RestController
class ErrorPageEndpoint implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ErrorPageEndpoint.class);

    @RequestMapping("/error")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number ? number : 404;
        Problem problem = status < 500
                ? Problem.of(status, ProblemAdvice.slug(HttpStatusCode.valueOf(status)))
                : incident(request, status);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Problem incident(HttpServletRequest request, int status) {
        String incident = UUID.randomUUID().toString();
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        log.error("incident {}: {}", incident, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), thrown);
        return new Problem(status, "internal-error", Map.of("incident", incident), null);
    }
}

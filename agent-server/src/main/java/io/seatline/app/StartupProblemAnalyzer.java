package io.seatline.app;

import io.seatline.db.DatabaseProblem;
import io.seatline.telephony.PortTaken;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;

/** Why the program cannot start, as a sentence instead of a stack. */
class StartupProblemAnalyzer implements FailureAnalyzer, Ordered {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof DatabaseProblem problem) {
                return new FailureAnalysis(StartupSentence.about(problem), null, failure);
            }
            if (t instanceof PortTaken busy) {
                var sentence = StartupSentence.aboutPort("seatline.switch." + busy.setting(), busy.port());
                return new FailureAnalysis(sentence, null, failure);
            }
            if (t instanceof PortInUseException busy) {
                return new FailureAnalysis(StartupSentence.aboutPort("server.port", busy.getPort()), null, failure);
            }
        }
        return null;
    }

    /** Before the framework's own, which speaks English only. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}

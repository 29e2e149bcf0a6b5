package io.seatline.script;

import io.seatline.account.Actor;
import io.seatline.kernel.CallId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The script of the call that an agent has before him; of no other call. */
@RestController
@RequestMapping("/api/calls/{id}/script")
public class CallScriptEndpoint {
    private final CallScripts scripts;

    /** @param script absent when the call has none */
    public record CallScriptAnswer(CallScripts.@Nullable CallScript script) {}

    /** @param answers by the question's id; those left out stay as they are */
    public record ScriptMove(int revision, @Nullable Map<String, List<String>> answers, ScriptRun.Move move) {
        public ScriptMove {
            java.util.Objects.requireNonNull(move);
        }
    }

    public CallScriptEndpoint(CallScripts scripts) {
        this.scripts = scripts;
    }

    @GetMapping
    public CallScriptAnswer callScript(Actor me, @PathVariable UUID id) {
        return new CallScriptAnswer(scripts.of(me.id(), new CallId(id)).orElse(null));
    }

    @PutMapping
    public CallScripts.CallScript moveScript(Actor me, @PathVariable UUID id, @RequestBody ScriptMove asked) {
        return scripts.move(
                me.id(),
                new CallId(id),
                asked.revision(),
                asked.answers() == null ? Map.of() : asked.answers(),
                asked.move());
    }
}

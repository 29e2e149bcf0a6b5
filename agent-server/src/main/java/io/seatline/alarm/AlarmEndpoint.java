package io.seatline.alarm;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.Refused;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The open alarms, and that somebody looks after one. */
@RestController
@RequestMapping("/api/alarms")
public class AlarmEndpoint {
    private final AlarmStore alarms;
    private final AuditLog audit;

    public AlarmEndpoint(AlarmStore alarms, AuditLog audit) {
        this.alarms = alarms;
        this.audit = audit;
    }

    @GetMapping
    public List<Alarm> open() {
        return alarms.open();
    }

    @PostMapping("/{id}/acknowledge")
    public Alarm acknowledge(Actor me, @PathVariable long id) {
        Alarm alarm = alarms.acknowledge(id, me.login()).orElseThrow(Refused::notFound);
        audit.write(me.login(), me.address(), "alarm-acknowledged", Long.toString(id), Map.of("kind", alarm.kind()));
        return alarm;
    }
}

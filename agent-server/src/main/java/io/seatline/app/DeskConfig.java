package io.seatline.app;

import io.seatline.account.LoginSessions;
import io.seatline.account.TeamStore;
import io.seatline.alarm.AlarmStore;
import io.seatline.audit.AuditLog;
import io.seatline.desk.AgentStateEndpoint;
import io.seatline.desk.BoardView;
import io.seatline.desk.CustomerNumbers;
import io.seatline.desk.DeskBoard;
import io.seatline.desk.DeskCards;
import io.seatline.desk.DeskEndpoint;
import io.seatline.desk.DeskSessions;
import io.seatline.desk.LineEndpoint;
import io.seatline.desk.LineSecrets;
import io.seatline.desk.RecordingPauseEndpoint;
import io.seatline.desk.TransferTargetsEndpoint;
import io.seatline.floor.FloorInput;
import io.seatline.floor.FloorLoop;
import io.seatline.history.TodayCounts;
import io.seatline.kernel.PhoneNumber;
import io.seatline.phone.CallQualityStore;
import io.seatline.phone.DeviceCheckStore;
import io.seatline.telephony.Telephony;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** The desk and the board: what they show, and to whom. */
@Configuration(proxyBeanMethods = false)
class DeskConfig {
    private final Executor virtual = Executors.newVirtualThreadPerTaskExecutor();

    @Bean
    DeskSessions deskSessions(Clock clock, DeskCards cards) {
        return new DeskSessions(clock, cards);
    }

    @Bean
    DeskBoard deskBoard(
            DeskSessions sessions,
            TodayCounts today,
            AlarmStore alarms,
            TeamStore teams,
            DeviceCheckStore checks,
            Clock clock) {
        return new DeskBoard(
                sessions,
                () -> fromDatabase(today, alarms, teams(teams), PhoneConfig.checkedToday(checks, clock)),
                PhoneNumber::masked,
                clock);
    }

    private static DeskBoard.FromDatabase fromDatabase(
            TodayCounts today, AlarmStore alarms, DeskBoard.Teams teams, Map<Integer, BoardView.CheckPart> checks) {
        var queues = today.byQueue().entrySet().stream()
                .collect(Collectors.toMap(
                        day -> day.getKey(),
                        day -> new DeskBoard.Today(
                                day.getValue().offered(),
                                day.getValue().answered(),
                                day.getValue().abandoned(),
                                day.getValue().serviceLevel())));
        var open = alarms.open().stream()
                .map(alarm -> new BoardView.AlarmPart(
                        alarm.id(), alarm.at(), alarm.kind(), alarm.object(), alarm.params(), alarm.acknowledgedBy()))
                .toList();
        return new DeskBoard.FromDatabase(true, queues, open, teams, checks);
    }

    private static DeskBoard.Teams teams(TeamStore teams) {
        return new DeskBoard.Teams(
                teams.all().stream()
                        .map(team -> new BoardView.TeamPart(team.id(), team.name()))
                        .toList(),
                teams.membership());
    }

    @Bean
    DeskEndpoint deskEndpoint(
            FloorLoop floor,
            DeskSessions sessions,
            DeskBoard board,
            LoginSessions logins,
            CallQualityStore qualities,
            CustomerNumbers numbers,
            Clock clock) {
        return new DeskEndpoint(
                floor,
                sessions,
                board,
                logins::touch,
                (agent, said) -> qualities.keep(PhoneConfig.quality(agent, said, clock.instant())),
                numbers,
                virtual,
                clock);
    }

    @Bean
    LineSecrets lineSecrets(Telephony telephony, Clock clock) {
        return new LineSecrets(telephony, clock);
    }

    @Bean
    RecordingPauseEndpoint recordingPauseEndpoint(FloorLoop floor, AuditLog audit) {
        return new RecordingPauseEndpoint(floor, audit);
    }

    @Bean
    AgentStateEndpoint agentStateEndpoint(FloorLoop floor, DeskSessions sessions, AuditLog audit) {
        return new AgentStateEndpoint(floor, sessions, audit);
    }

    @Bean
    TransferTargetsEndpoint transferTargetsEndpoint(FloorLoop floor) {
        return new TransferTargetsEndpoint(floor);
    }

    @Bean
    LineEndpoint lineEndpoint(
            LineSecrets secrets, FloorLoop floor, SeatlineSettings settings, Environment environment) {
        return new LineEndpoint(secrets, floor, WebConfig.phoneAddress(settings, environment) + "/ws");
    }

    @Bean
    @Order(20)
    ApplicationRunner keepDesksFresh(
            DeskSessions sessions,
            DeskBoard board,
            FloorLoop floor,
            LoginSessions logins,
            LineSecrets secrets,
            ScheduledExecutorService chores) {
        return arguments -> {
            chores.scheduleWithFixedDelay(secrets::sweep, 1, 1, TimeUnit.MINUTES);
            logins.onEnded(sessions::loginEnded);
            chores.scheduleWithFixedDelay(board::push, 250, 250, TimeUnit.MILLISECONDS);
            chores.scheduleWithFixedDelay(board::refresh, 1, 2, TimeUnit.SECONDS);
            chores.scheduleWithFixedDelay(
                    () -> sessions.sweep((agent, at) -> floor.accept(new FloorInput.DeskSeen(agent, false, at))),
                    1,
                    1,
                    TimeUnit.SECONDS);
        };
    }
}

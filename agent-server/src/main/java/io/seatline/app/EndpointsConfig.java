package io.seatline.app;

import io.seatline.account.AccountEndpoint;
import io.seatline.account.SavedSearchEndpoint;
import io.seatline.account.ShortcutEndpoint;
import io.seatline.account.TeamEndpoint;
import io.seatline.account.UserEndpoint;
import io.seatline.alarm.AlarmEndpoint;
import io.seatline.audit.AuditEndpoint;
import io.seatline.entry.CalendarEndpoint;
import io.seatline.entry.EntryPointEndpoint;
import io.seatline.entry.FlowEndpoint;
import io.seatline.entry.PromptEndpoint;
import io.seatline.exchange.ExchangeEndpoint;
import io.seatline.history.AgentDayEndpoint;
import io.seatline.history.CallHistoryEndpoint;
import io.seatline.recording.RecordingEndpoint;
import io.seatline.routing.DirectoryEndpoint;
import io.seatline.routing.QueueEndpoint;
import io.seatline.routing.ReasonEndpoint;
import io.seatline.routing.SkillEndpoint;
import io.seatline.routing.TraceEndpoint;
import io.seatline.routing.WrapUpEndpoint;
import io.seatline.routing.WrapUpRuleEndpoint;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Every endpoint that needs no switch, by name: nothing is served because it happened to lie on the class path. */
@Configuration(proxyBeanMethods = false)
@Import({
    AccountEndpoint.class,
    SavedSearchEndpoint.class,
    ShortcutEndpoint.class,
    AgentDayEndpoint.class,
    UserEndpoint.class,
    TeamEndpoint.class,
    AlarmEndpoint.class,
    AuditEndpoint.class,
    ExchangeEndpoint.class,
    CallHistoryEndpoint.class,
    RecordingEndpoint.class,
    DirectoryEndpoint.class,
    QueueEndpoint.class,
    ReasonEndpoint.class,
    SkillEndpoint.class,
    TraceEndpoint.class,
    WrapUpEndpoint.class,
    WrapUpRuleEndpoint.class,
    PromptEndpoint.class,
    CalendarEndpoint.class,
    FlowEndpoint.class,
    EntryPointEndpoint.class
})
class EndpointsConfig {}

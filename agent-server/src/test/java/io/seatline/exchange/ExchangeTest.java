package io.seatline.exchange;

import static io.seatline.exchange.ExchangeWorld.ADMIN;
import static io.seatline.exchange.ExchangeWorld.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.TestDatabase;
import io.seatline.account.Account;
import io.seatline.account.AccountSettings;
import io.seatline.account.Actor;
import io.seatline.account.JooqAccountStore;
import io.seatline.account.JooqTeamStore;
import io.seatline.account.Role;
import io.seatline.account.TeamSettings;
import io.seatline.audit.AuditQuestion;
import io.seatline.audit.JooqAuditLog;
import io.seatline.call.Callback;
import io.seatline.customer.CustomerDetails;
import io.seatline.customer.JooqCustomerStore;
import io.seatline.entry.JooqPromptStore;
import io.seatline.entry.PromptSettings;
import io.seatline.entry.TelephoneSound;
import io.seatline.entry.WaveFixture;
import io.seatline.exchange.RowResult.Outcome;
import io.seatline.kernel.PhoneNumber;
import io.seatline.kernel.Refused;
import io.seatline.routing.JooqRoutingStore;
import io.seatline.routing.QueueComfortSettings;
import io.seatline.routing.QueueRoutingSettings;
import io.seatline.routing.QueueSettings;
import io.seatline.routing.QueueSettings.QueueSkill;
import io.seatline.routing.SkillSettings;
import io.seatline.sheet.SheetFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeTest {
    private final ExchangeWorld world;
    private final TestDatabase database;
    private final JooqAccountStore accounts;
    private final JooqTeamStore teams;
    private final JooqRoutingStore routing;
    private final JooqCustomerStore customers;
    private final Exchange exchange;

    ExchangeTest(@TempDir Path folder) {
        world = new ExchangeWorld(folder);
        database = world.database;
        exchange = world.exchange;
        accounts = new JooqAccountStore(database.db());
        teams = new JooqTeamStore(database.db());
        routing = new JooqRoutingStore(database.db());
        customers = new JooqCustomerStore(database.db());
    }

    @BeforeEach
    void aCentre() {
        routing.addSkill(new SkillSettings("售后"));
        teams.create(new TeamSettings("早班", List.of(), List.of("BREAK", "OTHER"), 0));
        person("admin", Role.ADMIN);
        person("ana", Role.AGENT);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void what_goes_out_comes_in_unchanged_in_both_formats_and_both_languages() throws IOException {
        customers.add(new CustomerDetails("张伟", "公司", true, "他说：好", List.of(new PhoneNumber("02155550000"))));
        for (ExchangeKind kind : ExchangeKind.values()) {
            for (SheetFormat format : SheetFormat.values()) {
                for (String language : List.of("zh-CN", "en")) {
                    var me = new Actor(ADMIN.id(), "admin", "x", Role.ADMIN, language, "::1");
                    var plan = exchange.preview(ADMIN, kind, file(exported(me, kind, format)));
                    assertEquals(0, plan.counts().get(Outcome.REFUSED), kind + " " + plan.rows());
                    assertEquals(0, plan.counts().get(Outcome.NEW), plan.toString());
                    assertEquals(0, plan.counts().get(Outcome.CHANGED), plan.toString());
                    assertEquals(List.of(), plan.ignored());
                }
            }
        }
    }

    @Test
    void each_row_says_what_will_happen_and_looking_changes_nothing() throws IOException {
        var plan = preview(ExchangeKind.USERS, """
                用户名,姓名,角色,班组,技能,星座
                ana,安娜,坐席,早班,售后:5,x
                admin,admin,,,,
                NEW,新人,坐席,早班,售后,
                bad login,x,,,,
                x1,y,主管,,,
                x2,y,,晚班,,
                x3,y,,,英语:3,
                new,again,,,,
                x4,,,,,
                """);
        assertEquals("{NEW=1, CHANGED=1, UNCHANGED=1, REFUSED=6}", new java.util.TreeMap<>(plan.counts()).toString());
        assertEquals(List.of("星座"), plan.ignored());
        assertEquals(
                List.of("displayName", "team", "skills"),
                plan.rows().getFirst().changes().stream()
                        .map(RowResult.Change::column)
                        .toList());
        assertEquals(
                List.of(
                        "5 login-invalid login",
                        "6 import-unknown-value role",
                        "7 import-unknown-team team",
                        "8 import-unknown-skill skills",
                        "9 import-row-twice login",
                        "10 field-required displayName"),
                plan.rows().stream()
                        .filter(row -> row.outcome() == Outcome.REFUSED)
                        .map(row -> row.row() + " " + row.slug() + " " + row.column())
                        .toList());
        assertEquals(2, accounts.all().size());
        assertEquals("ana", find("ana").displayName());
        assertEquals(List.of(), world.changes);
        assertEquals(0, audit("imported"));
    }

    @Test
    void what_was_looked_at_is_applied_with_passwords_told_once() throws IOException {
        String csv =
                "login,name,role,team,first password\nana,安娜,supervisor,早班,\nzoe,Zoe,,早班,a long first one\nyan,Yan,,,\n";
        var plan = preview(ExchangeKind.USERS, csv);
        var done = exchange.apply(ADMIN, ExchangeKind.USERS, file(csv), plan.fingerprint());
        assertEquals(2, done.counts().get(Outcome.NEW));
        assertEquals(
                List.of("yan"),
                done.passwords().stream().map(Exchange.FirstPassword::login).toList());
        String told = done.passwords().getFirst().password();
        assertEquals("hash of " + told, accounts.passwordHash(find("yan").id()).orElseThrow());
        assertEquals(
                "hash of a long first one",
                accounts.passwordHash(find("zoe").id()).orElseThrow());
        assertTrue(find("yan").passwordOnce() && find("zoe").passwordOnce());
        assertFalse(find("ana").passwordOnce());
        assertEquals(Role.SUPERVISOR, find("ana").role());
        assertEquals(List.of("ana"), world.loggedOut);
        assertEquals(List.of("changed"), world.changes);
        assertEquals(1, audit("imported"));
        assertFalse(exported(ADMIN, ExchangeKind.USERS, SheetFormat.CSV).length == 0);
        assertFalse(new String(exported(ADMIN, ExchangeKind.USERS, SheetFormat.CSV), StandardCharsets.UTF_8)
                .contains("hash"));
    }

    @Test
    void one_refused_row_keeps_all_of_them_out() throws IOException {
        String csv = "名称,班组名称\n,晚班\n,中班\n,早班早班早班早班早班早班早班早班早班早班早班早班早班早班早班早班早班早班早班早班早班早班早班早班早班早班早班早班早班早班早\n";
        var plan = preview(ExchangeKind.TEAMS, csv);
        assertEquals(1, plan.counts().get(Outcome.REFUSED), plan.toString());
        refused(
                "import-has-refused-rows",
                () -> exchange.apply(ADMIN, ExchangeKind.TEAMS, file(csv), plan.fingerprint()));
        assertEquals(1, teams.all().size());
        assertEquals(List.of(), world.changes);
    }

    @Test
    void a_centre_that_changed_since_the_look_is_left_alone() throws IOException {
        String csv = "login,name\nana,安娜\n";
        var plan = preview(ExchangeKind.USERS, csv);
        accounts.change(find("ana").id(), settings("ana", "别人", Role.AGENT, 1), Optional.empty());
        refused(
                "import-changed-meanwhile",
                () -> exchange.apply(ADMIN, ExchangeKind.USERS, file(csv), plan.fingerprint()));
        refused(
                "import-changed-meanwhile",
                () -> exchange.apply(ADMIN, ExchangeKind.USERS, file("login,name\nana,其他\n"), plan.fingerprint()));
        assertEquals("别人", find("ana").displayName());
    }

    @Test
    void the_last_administrator_stays_whatever_a_file_says() throws IOException {
        var plan = preview(ExchangeKind.USERS, "login,active\nadmin,no\n");
        assertEquals("last-admin", plan.rows().getFirst().slug());
    }

    @Test
    void a_password_of_somebody_known_is_refused_and_an_absent_column_changes_nothing() throws IOException {
        var plan = preview(ExchangeKind.USERS, "login,first password\nana,something long\n");
        assertEquals("import-password-of-known", plan.rows().getFirst().slug());
        assertEquals(
                Outcome.UNCHANGED,
                preview(ExchangeKind.USERS, "login\nana\n").rows().getFirst().outcome());
    }

    @Test
    void what_is_heard_in_a_queue_goes_out_and_in_and_its_prompts_stay() throws IOException {
        int skill = routing.skills().getFirst().id();
        var sound = new TelephoneSound(WaveFixture.wave(8_000, 700, 1));
        int prompt = new JooqPromptStore(database.db())
                .add(new PromptSettings("a", "en", null, 0), sound)
                .id();
        var comfort = new QueueComfortSettings(
                60, true, false, prompt, prompt, prompt, prompt, Callback.Mode.AGENT_FIRST, 30);
        var skills = List.of(new QueueSkill(skill, 1));
        routing.addQueue(new QueueSettings(
                "热线", 20, 30, 20, true, true, skills, List.of(), 0, QueueRoutingSettings.PLAIN, comfort));
        var same = exchange.preview(
                ADMIN, ExchangeKind.QUEUES, file(exported(ADMIN, ExchangeKind.QUEUES, SheetFormat.CSV)));
        assertEquals(Outcome.UNCHANGED, same.rows().getFirst().outcome());
        String csv = "队列名称,播报预计等待,排队回拨,多久后提供回拨（秒）\n热线,是,先拨客户,\n";
        var plan = preview(ExchangeKind.QUEUES, csv);
        assertEquals(Outcome.CHANGED, plan.rows().getFirst().outcome());
        exchange.apply(ADMIN, ExchangeKind.QUEUES, file(csv), plan.fingerprint());
        assertEquals(
                new QueueComfortSettings(
                        60, true, true, prompt, prompt, prompt, prompt, Callback.Mode.CUSTOMER_FIRST, null),
                routing.queues().getFirst().settings().comfort());
        var refused = preview(ExchangeKind.QUEUES, "队列名称,播报间隔（秒）\n热线,\n").rows().getFirst();
        assertEquals("announce-never", refused.slug());
    }

    @Test
    void customers_are_known_by_any_number_and_never_mixed_up() throws IOException {
        customers.add(new CustomerDetails("张伟", "", false, "", List.of(new PhoneNumber("13800000001"))));
        customers.add(new CustomerDetails("李静", "", false, "", List.of(new PhoneNumber("13800000002"))));
        String csv = "号码,姓名,VIP客户\n138 0000 0001；13900000001,张伟,是\n13800000003,王芳,否\n";
        var plan = preview(ExchangeKind.CUSTOMERS, csv);
        exchange.apply(ADMIN, ExchangeKind.CUSTOMERS, file(csv), plan.fingerprint());
        assertEquals(3, customers.count());
        assertTrue(
                customers.byNumber(new PhoneNumber("13900000001")).orElseThrow().vip());
        var mixed = preview(ExchangeKind.CUSTOMERS, "号码,姓名\n13800000001;13800000002,x\nabc,y\n");
        assertEquals(
                List.of("import-two-customers", "number-invalid"),
                mixed.rows().stream().map(RowResult::slug).toList());
    }

    @Test
    void a_file_without_its_heading_or_with_it_twice_is_refused() {
        refused("import-heading-missing", () -> preview(ExchangeKind.USERS, "{}"));
        refused("import-heading-twice", () -> preview(ExchangeKind.USERS, "login,用户名\n"));
        refused("sheet-empty", () -> preview(ExchangeKind.USERS, "\n\n"));
    }

    private ImportPlan preview(ExchangeKind kind, String csv) throws IOException {
        return world.preview(kind, csv);
    }

    private byte[] exported(Actor me, ExchangeKind kind, SheetFormat format) throws IOException {
        return world.exported(me, kind, format);
    }

    private int audit(String what) {
        var question = new AuditQuestion(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(what), Optional.empty());
        return new JooqAuditLog(database.db(), detail -> "{}")
                .read(question, Optional.empty(), 200)
                .entries()
                .size();
    }

    private Account find(String login) {
        return accounts.findActive(login).orElseThrow();
    }

    private void person(String login, Role role) {
        accounts.create(settings(login, login, role, 0), "hash");
    }

    private static AccountSettings settings(String login, String name, Role role, int version) {
        return new AccountSettings(login, name, role, "zh-CN", true, null, List.of(), version);
    }

    private static void refused(String slug, org.junit.jupiter.api.function.Executable work) {
        assertEquals(slug, assertThrows(Refused.class, work).slug());
    }
}

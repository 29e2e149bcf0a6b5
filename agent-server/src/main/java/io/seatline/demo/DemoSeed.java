package io.seatline.demo;

import io.seatline.account.AccountSettings;
import io.seatline.account.AccountStore;
import io.seatline.account.Passwords;
import io.seatline.account.Role;
import io.seatline.account.SkillGrant;
import io.seatline.customer.CustomerStore;
import io.seatline.routing.FirstCodes;
import io.seatline.routing.QueueSettings;
import io.seatline.routing.QueueSettings.QueueSkill;
import io.seatline.routing.RoutingStore;
import io.seatline.routing.SkillSettings;
import java.util.List;

/** Plants the demonstration's people, queues and customers into an empty centre. */
public final class DemoSeed {
    /** The same for every demonstration account; the demonstration listens on this machine only. */
    public static final String PASSWORD = "seatline-demo";

    /** Who may take calls. */
    public static final List<String> AGENTS = List.of("ana", "bo", "chen", "dan", "fei", "gang");

    public static final String AFTER_SALES_NUMBER = "4001";
    public static final String ADVICE_NUMBER = "4002";

    private final AccountStore accounts;
    private final RoutingStore routing;
    private final CustomerStore customers;
    private final Passwords passwords;

    public DemoSeed(AccountStore accounts, RoutingStore routing, CustomerStore customers, Passwords passwords) {
        this.accounts = accounts;
        this.routing = routing;
        this.customers = customers;
        this.passwords = passwords;
    }

    /** When the centre has people already nothing is touched. */
    public void plant() {
        if (!accounts.isEmpty()) return;
        int afterSales = routing.addSkill(new SkillSettings("售后")).id();
        int advice = routing.addSkill(new SkillSettings("咨询")).id();
        plantQueues(afterSales, advice);
        plantPeople(afterSales, advice);
        FirstCodes.plant(routing);
        DemoCustomers.ALL.forEach(customers::add);
    }

    private void plantQueues(int afterSales, int advice) {
        routing.addQueue(queue("售后服务", afterSales, AFTER_SALES_NUMBER));
        routing.addQueue(queue("产品咨询", advice, ADVICE_NUMBER));
    }

    private static QueueSettings queue(String name, int skill, String number) {
        return QueueSettings.usual(name, List.of(new QueueSkill(skill, 1)), List.of(number));
    }

    private void plantPeople(int afterSales, int advice) {
        add("ana", "陈安娜", Role.AGENT, List.of(new SkillGrant(afterSales, 5), new SkillGrant(advice, 3)));
        add("bo", "李博", Role.AGENT, List.of(new SkillGrant(afterSales, 4), new SkillGrant(advice, 4)));
        add("chen", "王晨", Role.AGENT, List.of(new SkillGrant(afterSales, 3)));
        add("dan", "赵丹", Role.AGENT, List.of(new SkillGrant(advice, 5)));
        add("fei", "周飞", Role.AGENT, List.of(new SkillGrant(afterSales, 2), new SkillGrant(advice, 2)));
        add("gang", "刘刚", Role.AGENT, List.of(new SkillGrant(advice, 3)));
        add("sun", "孙主管", Role.SUPERVISOR, List.of());
        add("qian", "钱质检", Role.REVIEWER, List.of());
        add("admin", "管理员", Role.ADMIN, List.of());
    }

    private void add(String login, String name, Role role, List<SkillGrant> skills) {
        accounts.create(
                new AccountSettings(login, name, role, "zh-CN", true, null, skills, 0), passwords.hash(PASSWORD));
    }
}

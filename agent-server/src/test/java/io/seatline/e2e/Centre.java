package io.seatline.e2e;

import io.seatline.sip.SipCarrier;
import io.seatline.telephony.audio.RobotCall;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A whole centre on free ports and in a folder of its own, started once for all end-to-end tests. Each test makes a
 * {@link #team} of its own, so that none sees another's calls.
 */
final class Centre implements AutoCloseable {
    /** The sentence of the first start: the administrator's name and password, once. */
    private static final Pattern ADMIN = Pattern.compile("admin\\b.*?\\b([a-hj-km-np-z2-9]{16})\\b");

    private final Path folder = Files.createTempDirectory("sl-e2e-");
    private final AtomicInteger teams = new AtomicInteger();
    private final URI address;
    private final ServerProcess server;
    private final Carrier carrier;
    private final Browser browser;
    private final String adminPassword;
    private final Accounts accounts;
    private final int sipPort;

    /**
     * One agent who alone serves one queue, unless he gets a {@link #colleague}.
     *
     * @param number what customers dial to reach it
     * @param skillId what the queue asks for
     */
    record Team(String agent, String number, int agentId, int queueId, int skillId) {
        /** As screens show it. */
        String agentName() {
            return "王芳 " + agent.replaceAll("\\D", "");
        }

        String queueName() {
            return "售后 " + number.replaceFirst("4008[0]*", "");
        }
    }

    Centre() throws IOException {
        Ports ports = new Ports();
        int web = ports.tcp();
        int ami = ports.tcp();
        int audio = ports.tcp();
        sipPort = ports.udp();
        address = URI.create("http://127.0.0.1:" + web);
        Path data = folder.resolve("data");
        server = new ServerProcess(
                folder,
                web,
                List.of(
                        "--seatline.mode=up",
                        "--seatline.data=" + data,
                        "--seatline.public-host=127.0.0.1",
                        "--seatline.switch.home=" + Repository.SWITCH,
                        "--seatline.switch.carrier-loop=true",
                        "--seatline.recording.coders=" + Repository.ROOT.resolve(".sound"),
                        "--seatline.speech.home=" + Repository.ROOT.resolve(".speech"),
                        "--seatline.switch.caller-id=4008000000",
                        "--seatline.routing.rona-back=12s",
                        "--seatline.switch.sip-port=" + sipPort,
                        "--seatline.switch.http-port=" + ports.tcp(),
                        "--seatline.switch.ami-port=" + ami,
                        "--seatline.switch.agi-port=" + ports.tcp(),
                        "--seatline.switch.audio-socket-port=" + audio));
        carrier = new Carrier(audio, ami, data.resolve("switch/secrets.properties"));
        try {
            server.start();
            adminPassword = firstPassword(server);
            accounts = new Accounts(address, adminPassword);
            browser = new Browser();
        } catch (IOException | RuntimeException | Error e) {
            close(carrier, server, folder);
            throw e;
        }
    }

    /** Said a moment after the first request is answered. */
    private static String firstPassword(ServerProcess server) {
        String log = Until.satisfied(
                "the first start says the administrator's password",
                Duration.ofSeconds(20),
                server::log,
                said -> ADMIN.matcher(said).find());
        Matcher said = ADMIN.matcher(log);
        if (!said.find()) throw new AssertionError(log);
        return said.group(1);
    }

    Team team() throws IOException, InterruptedException {
        return team(20);
    }

    Team team(int ringSeconds) throws IOException, InterruptedException {
        int n = teams.incrementAndGet();
        Api admin = Api.as(address, "admin", adminPassword);
        int skill = admin.post("/api/admin/skills", Map.of("name", "skill " + n))
                .get("id")
                .asInt();
        String number = "4008%06d".formatted(n);
        JsonNode queue = admin.post(
                "/api/admin/queues",
                Map.of(
                        "name",
                        "售后 " + n,
                        "ringSeconds",
                        ringSeconds,
                        "wrapUpSeconds",
                        120,
                        "serviceLevelSeconds",
                        20,
                        "record",
                        true,
                        "active",
                        true,
                        "skills",
                        List.of(Map.of("skillId", skill, "minLevel", 1)),
                        "dialedNumbers",
                        List.of(number),
                        "version",
                        0));
        int agent = accounts.agent("agent" + n, "王芳 " + n, n % 2 == 0 ? "en" : "zh-CN", skill);
        return new Team("agent" + n, number, agent, queue.get("id").asInt(), skill);
    }

    /** Somebody else who serves the same queue. */
    Team colleague(Team team) throws IOException, InterruptedException {
        int n = teams.incrementAndGet();
        int agent = accounts.agent("agent" + n, "王芳 " + n, "zh-CN", team.skillId());
        return new Team("agent" + n, team.number(), agent, team.queueId(), team.skillId());
    }

    /** The agent before his page, logged in. */
    AgentDesk desk(Team team) {
        return new AgentDesk(browser.person(address.toString())).logIn(team.agent(), Accounts.PASSWORD);
    }

    /** As {@link #desk}, of one who is told from the others by his voice: {@link Browser#COLLEAGUE_TONE}. */
    AgentDesk colleaguesDesk(Team team) {
        return new AgentDesk(browser.colleague(address.toString())).logIn(team.agent(), Accounts.PASSWORD);
    }

    /** The administrator before his page. */
    AgentDesk admin() {
        return new AgentDesk(browser.person(address.toString())).logIn("admin", adminPassword);
    }

    /** A supervisor who takes no calls, before his page. */
    AgentDesk supervisor() throws IOException, InterruptedException {
        String login = "supervisor" + teams.incrementAndGet();
        accounts.supervisor(login, "班长");
        return new AgentDesk(browser.person(address.toString())).logIn(login, Accounts.PASSWORD);
    }

    /** A carrier that says exactly what stands on the wire. */
    SipCarrier plainCarrier() throws IOException {
        return new SipCarrier(0, sipPort);
    }

    /** How many calls the switch has had since its start, of any kind. */
    int callsOfTheSwitch() throws IOException, InterruptedException {
        Process console = new ProcessBuilder(
                        Repository.SWITCH.resolve("asterisk").toString(),
                        "-C",
                        folder.resolve("data/switch/etc/asterisk.conf").toString(),
                        "-rx",
                        "core show channels count")
                .redirectErrorStream(true)
                .start();
        String said = new String(console.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        console.waitFor();
        Matcher calls = Pattern.compile("(\\d+) calls? processed").matcher(said);
        if (!calls.find()) throw new AssertionError(said);
        return Integer.parseInt(calls.group(1));
    }

    /** Every call of the team's queue that has ended and is stored, newest first. */
    List<JsonNode> endedCalls(Team team, int expected) throws IOException, InterruptedException {
        Api admin = Api.as(address, "admin", adminPassword);
        List<JsonNode> all = new ArrayList<>();
        for (int page = 0; all.size() < expected; page++) {
            int asked = page;
            JsonNode found = Until.satisfied(
                    expected + " calls are stored",
                    Duration.ofSeconds(30),
                    () -> admin.get(
                            "/api/calls?queueId=" + team.queueId() + "&outcome=ABANDONED&size=200&page=" + asked),
                    calls -> calls.get("total").asInt() >= expected);
            if (found.get("total").asInt() != expected) throw new AssertionError(found.get("total") + " calls");
            found.get("items").forEach(all::add);
        }
        return all;
    }

    /** The administrator's own session, for what a test sets up beyond its team. */
    Api adminApi() throws IOException, InterruptedException {
        return Api.as(address, "admin", adminPassword);
    }

    RobotCall ring(Team team, String number, String name) throws IOException {
        return carrier.ring(number, name, team.number());
    }

    /** Of the team's agent. */
    Api agent(Team team) throws IOException, InterruptedException {
        return Api.as(address, team.agent(), Accounts.PASSWORD);
    }

    Carrier carrier() {
        return carrier;
    }

    ServerProcess server() {
        return server;
    }

    /** The only call of the team's agent or queue, once it has ended and is stored. */
    EndedCall endedCall(Team team) throws IOException, InterruptedException {
        return EndedCall.of(adminApi(), team);
    }

    /** The only call with that customer, once it is stored as ended. */
    EndedCall endedCallWith(String number) throws IOException, InterruptedException {
        return EndedCall.with(adminApi(), number);
    }

    /** kill -9 of the switch itself. */
    void killSwitch() throws IOException, InterruptedException {
        long pid = Long.parseLong(
                Files.readString(folder.resolve("data/switch/run/asterisk.pid")).strip());
        ProcessHandle asterisk = ProcessHandle.of(pid).orElseThrow();
        asterisk.destroyForcibly();
        asterisk.onExit().join();
    }

    @Override
    public void close() throws IOException {
        try {
            browser.close();
        } finally {
            close(carrier, server, folder);
        }
    }

    private static void close(Carrier carrier, ServerProcess server, Path folder) throws IOException {
        carrier.close();
        try {
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}

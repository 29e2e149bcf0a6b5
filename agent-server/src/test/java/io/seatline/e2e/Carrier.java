package io.seatline.e2e;

import io.seatline.telephony.asterisk.AsteriskCarrierLoop;
import io.seatline.telephony.audio.NettyAudioSocket;
import io.seatline.telephony.audio.RobotCall;
import io.seatline.telephony.audio.Voice;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The outside world: robots who ring in over SIP, and who are rung. They live in the tests' process, so that they go on
 * talking when the server is killed.
 */
final class Carrier implements AutoCloseable {
    /** What every customer says, in hertz. */
    static final int CUSTOMER_TONE = 440;

    static final Voice CUSTOMER = Voice.tone(CUSTOMER_TONE, -14);

    private final NettyAudioSocket robots;
    /** Who was rung and not asked for yet, by number. */
    private final Map<String, BlockingQueue<RobotCall>> rung = new ConcurrentHashMap<>();

    private final int amiPort;
    private final Path secrets;

    /** @param secrets the file the switch's passwords are kept in */
    Carrier(int audioPort, int amiPort, Path secrets) throws IOException {
        this.amiPort = amiPort;
        this.secrets = secrets;
        robots = new NettyAudioSocket(audioPort);
        robots.meetOthers(
                _ -> CUSTOMER,
                robot -> AsteriskCarrierLoop.numberRung(robot.id())
                        .ifPresent(number -> at(number).add(robot)));
    }

    /** A customer rings in; the robot is there at once, connected when the switch answers him. */
    RobotCall ring(String number, String name, String dialed) throws IOException {
        RobotCall customer = robots.expect(UUID.randomUUID(), CUSTOMER);
        try (Socket ami = new Socket(InetAddress.getLoopbackAddress(), amiPort)) {
            ami.setSoTimeout(5000);
            var in = new BufferedReader(new InputStreamReader(ami.getInputStream(), StandardCharsets.UTF_8));
            in.readLine();
            ask(ami, in, "Action: Login\r\nUsername: seatline-commander\r\nSecret: " + secret() + "\r\n");
            ask(ami, in, """
                    Action: Originate\r
                    Channel: PJSIP/%s@carrier-to-us\r
                    ChannelId: robot-%s\r
                    Context: robot-out\r
                    Exten: s\r
                    Priority: 1\r
                    CallerID: "%s" <%s>\r
                    Variable: ROBOT=%s\r
                    Timeout: 120000\r
                    Async: true\r
                    """.formatted(dialed, customer.id(), name, number, customer.id()));
        }
        return customer;
    }

    /** The customer who rang presses keys, as a telephone sends them: one after the other. */
    void press(RobotCall customer, String digits) throws IOException {
        try (Socket ami = new Socket(InetAddress.getLoopbackAddress(), amiPort)) {
            ami.setSoTimeout(5000);
            var in = new BufferedReader(new InputStreamReader(ami.getInputStream(), StandardCharsets.UTF_8));
            in.readLine();
            ask(ami, in, "Action: Login\r\nUsername: seatline-commander\r\nSecret: " + secret() + "\r\n");
            for (char digit : digits.toCharArray()) {
                // The switch answers when the digit is sent to its end.
                ask(ami, in, """
                        Action: PlayDTMF\r
                        Channel: robot-%s\r
                        Digit: %s\r
                        Duration: 200\r
                        """.formatted(customer.id(), digit));
            }
        }
    }

    /** The next customer whom we dialed at this number and who answered. */
    RobotCall rung(String number) throws InterruptedException {
        RobotCall next = at(number).poll(20, TimeUnit.SECONDS);
        if (next == null) throw new AssertionError("nobody was rung at " + number);
        return next;
    }

    private BlockingQueue<RobotCall> at(String number) {
        return rung.computeIfAbsent(number, _ -> new LinkedBlockingQueue<>());
    }

    private static void ask(Socket ami, BufferedReader in, String action) throws IOException {
        ami.getOutputStream().write((action + "\r\n").getBytes(StandardCharsets.UTF_8));
        StringBuilder answer = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine())
            answer.append(line).append('\n');
        if (answer.indexOf("Response: Success") < 0)
            throw new IOException(action.lines().findFirst().orElse("") + " was refused: " + answer);
    }

    private String secret() throws IOException {
        Properties kept = new Properties();
        kept.load(new StringReader(Files.readString(secrets)));
        return kept.getProperty("commander");
    }

    @Override
    public void close() {
        robots.close();
    }
}

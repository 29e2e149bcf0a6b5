package io.seatline.sip;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The carrier's side of the trunk: callers over UDP, who listen to nothing. */
public final class SipCarrier implements AutoCloseable {
    /** A switch takes a second transaction of the same name for the first one repeated, whoever sends it. */
    private final String run = UUID.randomUUID() + "-";

    private final AtomicLong calls = new AtomicLong();
    private final Map<String, SipCall> live = new ConcurrentHashMap<>();
    private final InetSocketAddress centre;
    private final DatagramSocket socket;
    /** Bound and never read: the switch's sound goes to waste without an ICMP message for each packet. */
    private final DatagramSocket sound;

    /** @param port 0 takes a free one */
    public SipCarrier(int port, int centrePort) throws IOException {
        InetAddress ours = InetAddress.getByName("127.0.0.2");
        socket = new DatagramSocket(port, ours);
        sound = new DatagramSocket(0, ours);
        centre = new InetSocketAddress("127.0.0.3", centrePort);
        Thread.ofPlatform().daemon().name("carrier").start(this::listen);
    }

    /** A caller rings; {@link SipCall#sentAt} is the instant at which the INVITE left. */
    public SipCall ring(String number, String dialed) throws IOException {
        return ring(number, "", dialed);
    }

    /** @param name as a display name of any content; what SIP cannot carry in one is escaped or left out */
    public SipCall ring(String number, String name, String dialed) throws IOException {
        SipCall call = new SipCall(run + calls.incrementAndGet(), number, displayName(name), dialed);
        live.put(call.id, call);
        String body = """
                v=0\r
                o=- 1 1 IN IP4 127.0.0.2\r
                s=-\r
                c=IN IP4 127.0.0.2\r
                t=0 0\r
                m=audio %d RTP/AVP 0\r
                a=rtpmap:0 PCMU/8000\r
                """.formatted(sound.getLocalPort());
        byte[] invite = request(call, "INVITE", 1, call.id, body).getBytes(StandardCharsets.UTF_8);
        call.sentAt = System.nanoTime();
        socket.send(new DatagramPacket(invite, invite.length, centre));
        return call;
    }

    /** The caller hangs up after the answer. */
    public void bye(SipCall call) throws IOException {
        say(request(call, "BYE", 2, call.id + "b", ""));
    }

    /** RFC 3261, 25.1: a quoted string has no line end and no control character, and escapes its quotes and backslashes. */
    private static String displayName(String name) {
        if (name.isEmpty()) return "";
        return '"'
                + name.replaceAll("[\\x00-\\x1f\\x7f]", "")
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"") + "\" ";
    }

    private String request(SipCall call, String method, int number, String branch, String body) {
        String tag = call.tag.isEmpty() ? "" : ";tag=" + call.tag;
        String from = "127.0.0.2:" + socket.getLocalPort();
        return """
                %s sip:%s@127.0.0.3:%d SIP/2.0\r
                Via: SIP/2.0/UDP %s;branch=z9hG4bK%s\r
                From: %s<sip:%s@127.0.0.2>;tag=%s\r
                To: <sip:%s@127.0.0.3>%s\r
                Call-ID: %s\r
                CSeq: %d %s\r
                Contact: <sip:%s@%s>\r
                Max-Forwards: 70\r
                %sContent-Length: %d\r
                \r
                %s""".formatted(
                        method,
                        call.dialed,
                        centre.getPort(),
                        from,
                        branch,
                        call.name,
                        call.number,
                        call.id,
                        call.dialed,
                        tag,
                        call.id,
                        number,
                        method,
                        call.number,
                        from,
                        body.isEmpty() ? "" : "Content-Type: application/sdp\r\n",
                        body.length(),
                        body);
    }

    private void listen() {
        byte[] buffer = new byte[65_536];
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                heard(new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            live.values().forEach(call -> call.answered.completeExceptionally(e));
        }
    }

    private void heard(String message) throws IOException {
        SipCall call = live.get(SipText.value(message, "Call-ID"));
        if (!"SIP/2.0".equals(SipText.word(message))) {
            // OPTIONS that ask whether the carrier is there, BYE of the switch
            if (!"ACK".equals(SipText.word(message))) say(SipText.answer(message, "200 OK", "carrier"));
            return;
        }
        int code = SipText.code(message);
        if (call == null || code < 200) return;
        boolean toInvite = SipText.value(message, "CSeq").endsWith("INVITE");
        if (!toInvite) {
            live.remove(call.id);
            call.ended.complete(null);
            return;
        }
        String to = SipText.value(message, "To");
        call.tag = to.replaceFirst(".*;tag=", "");
        say(request(call, "ACK", 1, code < 300 ? call.id + "a" : call.id, ""));
        if (code < 300) call.answered.complete(null);
        else call.answered.completeExceptionally(new AssertionError("the INVITE was answered " + code));
    }

    private void say(String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length, centre));
    }

    @Override
    public void close() {
        socket.close();
        sound.close();
    }

    /** One caller. */
    public static final class SipCall {
        final String id;
        final String number;
        final String name;
        final String dialed;
        public final CompletableFuture<Void> answered = new CompletableFuture<>();
        public final CompletableFuture<Void> ended = new CompletableFuture<>();
        public volatile long sentAt;
        private volatile String tag = "";

        private SipCall(String id, String number, String name, String dialed) {
            this.id = id;
            this.number = number;
            this.name = name;
            this.dialed = dialed;
        }
    }
}

package io.seatline.telephony.asterisk;

import io.seatline.telephony.TelephonyWorld.Phone;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** As much of a browser's phone as it takes to register: SIP over a web socket, with digest. */
final class TestPhone implements WebSocket.Listener, Phone {
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final String line;
    private final String callId = UUID.randomUUID().toString();
    private final String host = UUID.randomUUID().toString().substring(0, 8) + ".invalid";
    private final WebSocket socket;
    private boolean registered;

    private TestPhone(int port, String line) {
        this.line = line;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("sip")
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), this)
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
    }

    static TestPhone register(int port, String line, String secret) {
        TestPhone phone = new TestPhone(port, line);
        String challenge = phone.ask(1, "");
        if (challenge.startsWith("SIP/2.0 401")) {
            String answer = phone.ask(2, "Authorization: " + phone.digest(challenge, secret) + "\r\n");
            phone.registered = answer.startsWith("SIP/2.0 200");
        }
        return phone;
    }

    @Override
    public boolean isRegistered() {
        return registered;
    }

    @Override
    public void isClosed() {
        socket.abort();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            received.add(part.toString());
            part.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    private String ask(int number, String authorization) {
        socket.sendText(
                "REGISTER sip:seatline.invalid SIP/2.0\r\nVia: SIP/2.0/WS " + host + ";branch=z9hG4bK"
                        + UUID.randomUUID()
                        + "\r\nMax-Forwards: 70\r\nTo: <sip:" + line + "@seatline.invalid>\r\nFrom: <sip:" + line
                        + "@seatline.invalid>;tag=t" + number + "\r\nCall-ID: " + callId + "\r\nCSeq: " + number
                        + " REGISTER\r\nContact: <sip:" + line + "@" + host + ";transport=ws>;expires=120\r\n"
                        + authorization
                        + "Content-Length: 0\r\n\r\n",
                true);
        try {
            String answer = received.poll(5, TimeUnit.SECONDS);
            if (answer == null) throw new AssertionError("the switch did not answer a REGISTER");
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private String digest(String challenge, String secret) {
        String realm = field(challenge, "realm");
        String nonce = field(challenge, "nonce");
        String opaque = field(challenge, "opaque");
        String uri = "sip:seatline.invalid";
        String response = AsteriskMd5.of(AsteriskMd5.of(line + ":" + realm + ":" + secret) + ":" + nonce
                + ":00000001:abc:auth:" + AsteriskMd5.of("REGISTER:" + uri));
        return "Digest username=\"" + line + "\", realm=\"" + realm + "\", nonce=\"" + nonce + "\", uri=\"" + uri
                + "\", response=\"" + response + "\", algorithm=MD5, qop=auth, nc=00000001, cnonce=\"abc\", opaque=\""
                + opaque + "\"";
    }

    private static String field(String challenge, String name) {
        Matcher matcher = Pattern.compile(name + "=\"([^\"]*)\"").matcher(challenge);
        return matcher.find() ? matcher.group(1) : "";
    }
}

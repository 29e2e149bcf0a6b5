package io.seatline.bench;

import io.seatline.sip.SipText;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An agent's phone as far as it rings: SIP over a web socket like a browser's, says 180, and tells when the INVITE was there. */
final class SipPhone implements WebSocket.Listener, AutoCloseable {
    private final StringBuilder part = new StringBuilder();
    private final String line;
    private final String secret;
    private final String id = UUID.randomUUID().toString();
    private final String host = id.substring(0, 8) + ".invalid";
    private final CompletableFuture<Void> registered = new CompletableFuture<>();
    private final WebSocket socket;
    private volatile CompletableFuture<Long> rung = new CompletableFuture<>();
    private volatile CompletableFuture<Void> cancelled = new CompletableFuture<>();
    private String invite = "";

    private SipPhone(HttpClient http, int port, String line, String secret) {
        this.line = line;
        this.secret = secret;
        socket = http.newWebSocketBuilder()
                .subprotocols("sip")
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), this)
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
    }

    static SipPhone register(HttpClient http, int port, String line, String secret) {
        SipPhone phone = new SipPhone(http, port, line, secret);
        phone.register(1, "");
        phone.registered.orTimeout(5, TimeUnit.SECONDS).join();
        return phone;
    }

    /** The instant at which the next INVITE is there, by {@link System#nanoTime}. */
    CompletableFuture<Long> nextInvite() {
        cancelled = new CompletableFuture<>();
        return rung = new CompletableFuture<>();
    }

    /** When the switch took the present INVITE back. */
    CompletableFuture<Void> cancelled() {
        return cancelled;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence text, boolean last) {
        long at = System.nanoTime();
        part.append(text);
        if (last) {
            heard(part.toString(), at);
            part.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    private void heard(String message, long at) {
        switch (SipText.word(message)) {
            case "INVITE" -> {
                invite = message;
                rung.complete(at);
                say(SipText.answer(message, "180 Ringing", "phone"));
            }
            case "CANCEL" -> {
                say(SipText.answer(message, "200 OK", "phone"));
                say(SipText.answer(invite, "487 Request Terminated", "phone"));
                cancelled.complete(null);
            }
            case "OPTIONS" -> say(SipText.answer(message, "200 OK", "phone"));
            case "SIP/2.0" -> {
                if (SipText.code(message) == 401) register(2, message);
                else if (SipText.code(message) == 200) registered.complete(null);
                else registered.completeExceptionally(new AssertionError("REGISTER was answered " + message));
            }
            default -> {} // ACK of the 487
        }
    }

    private void register(int number, String challenge) {
        String authorization = challenge.isEmpty()
                ? ""
                : "Authorization: " + SipText.digest(challenge, "REGISTER", "sip:seatline.invalid", line, secret)
                        + "\r\n";
        say("""
                REGISTER sip:seatline.invalid SIP/2.0\r
                Via: SIP/2.0/WS %s;branch=z9hG4bK%s%d\r
                Max-Forwards: 70\r
                To: <sip:%s@seatline.invalid>\r
                From: <sip:%s@seatline.invalid>;tag=phone\r
                Call-ID: %s\r
                CSeq: %d REGISTER\r
                Contact: <sip:%s@%s;transport=ws>;expires=600\r
                %sContent-Length: 0\r
                \r
                """.formatted(host, id, number, line, line, id, number, line, host, authorization));
    }

    /** One after the other: a web socket takes no second text before the first is away. */
    private void say(String message) {
        socket.sendText(message, true).orTimeout(5, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
    }
}

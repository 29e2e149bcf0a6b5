package io.seatline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One desk's end of a web socket: greets, beats, and finds the offer's call in what comes. */
final class PopSocket {
    private static final int HEADER_END = 4;

    private final SocketChannel channel;
    private byte[] held = new byte[2048];
    private int count;
    private boolean upgraded;
    private boolean greeted;
    private int messages = 1;

    PopSocket(SocketChannel channel, int agent) throws IOException {
        this.channel = channel;
        channel.write(ByteBuffer.wrap(("GET " + PopSocketConfig.PATH + "?" + agent
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Key: c2VhdGxpbmUgYmVuY2ggMQ==\r\nSec-WebSocket-Version: 13\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII)));
    }

    /** Takes what there is; true when this brought the answer to the greeting. */
    boolean take(long now, PrintStream out) throws IOException {
        if (count == held.length) held = Arrays.copyOf(held, 2 * count);
        int more = channel.read(ByteBuffer.wrap(held, count, held.length - count));
        if (more < 0) throw new IOException("the server closed a desk's socket: " + text(0, count));
        count += more;
        if (!upgraded && !upgrade()) return false;
        boolean news = false;
        for (int length = frame(); length >= 0; length = frame()) {
            String text = text(header(), length);
            drop(header() + length);
            if (!greeted && text.contains("\"done\"")) news = greeted = true;
            int offer = text.indexOf("\"offer\":{");
            if (offer < 0) continue;
            int call = text.indexOf("\"callId\":\"", offer) + 10;
            out.println(text.substring(call, text.indexOf('"', call)) + " " + now);
        }
        return news;
    }

    void beat() throws IOException {
        say("{\"type\":\"beat\",\"id\":" + ++messages + "}");
    }

    private boolean upgrade() throws IOException {
        int end = text(0, count).indexOf("\r\n\r\n");
        if (end < 0) return false;
        if (!text(0, count).startsWith("HTTP/1.1 101")) throw new IOException(text(0, count));
        drop(end + HEADER_END);
        upgraded = true;
        say("{\"type\":\"hello\",\"id\":1,\"csrf\":\"bench\"}");
        return true;
    }

    /** The length of the first whole frame, or -1. */
    private int frame() {
        if (count < 2 || count < header()) return -1;
        int small = held[1] & 127;
        int length = small < 126 ? small : (held[2] & 255) << 8 | held[3] & 255;
        return count >= header() + length ? length : -1;
    }

    /** Longer frames than 64 KB do not come. */
    private int header() {
        return (held[1] & 127) < 126 ? 2 : 4;
    }

    private void drop(int bytes) {
        System.arraycopy(held, bytes, held, 0, count - bytes);
        count -= bytes;
    }

    private String text(int from, int length) {
        return new String(held, from, length, StandardCharsets.ISO_8859_1);
    }

    /** A client's frames are masked; with a mask of zeros the text stays as it is. */
    private void say(String text) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(6 + text.length());
        frame.put((byte) 0x81).put((byte) (0x80 | text.length())).putInt(0);
        frame.put(text.getBytes(StandardCharsets.US_ASCII)).flip();
        while (frame.hasRemaining()) channel.write(frame);
    }
}

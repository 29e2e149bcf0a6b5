package io.seatline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Thousands of desks on one thread, in a process of its own: a process may not open files enough for both ends. Says on its
 * standard output {@code ready} once all are greeted, then {@code CALL NANOS} for each offer that a frame brought; both
 * processes read the same monotonic clock.
 */
public final class PopClient {
    private static final int AT_ONCE = 100;
    private static final long BEAT_NANOS = 5_000_000_000L;

    private PopClient() {}

    /** PORT FIRST_AGENT HOW_MANY */
    @SuppressWarnings("SystemOut") // a pipe to the bench
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        int first = Integer.parseInt(arguments[1]);
        int many = Integer.parseInt(arguments[2]);
        PrintStream out = new PrintStream(System.out, true);
        List<PopSocket> sockets = new ArrayList<>();
        int greeted = 0;
        int beaten = 0;
        long began = 0;
        try (Selector selector = Selector.open()) {
            while (true) {
                while (sockets.size() < many && sockets.size() - greeted < AT_ONCE)
                    sockets.add(open(selector, port, first + sockets.size()));
                selector.select(2);
                long now = System.nanoTime();
                for (SelectionKey key : selector.selectedKeys()) {
                    PopSocket socket = (PopSocket) key.attachment();
                    if (socket.take(now, out)) greeted++;
                    if (greeted == many && began == 0) {
                        began = now;
                        out.println("ready");
                    }
                }
                selector.selectedKeys().clear();
                // Each desk beats every 5 s, as the page does, one after the other.
                long due = began == 0 ? 0 : (now - began) * many / BEAT_NANOS;
                while (beaten < due) sockets.get(beaten++ % many).beat();
            }
        }
    }

    private static PopSocket open(Selector selector, int port, int agent) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        PopSocket socket = new PopSocket(channel, agent);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, socket);
        return socket;
    }
}

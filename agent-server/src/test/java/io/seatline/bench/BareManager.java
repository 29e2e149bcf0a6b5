package io.seatline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** A baseline: a bare socket on Asterisk's manager port that stamps each event as it is read, and does nothing else. */
final class BareManager implements AutoCloseable {
    private final Socket socket;
    private final List<BiConsumer<Map<String, String>, Long>> listeners = new CopyOnWriteArrayList<>();

    BareManager(int port, String user, String secret) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        in.readLine();
        send("Action: Login\r\nUsername: " + user + "\r\nSecret: " + secret + "\r\n");
        if (!"Success".equals(block(in).get("Response"))) throw new IOException("the manager refused " + user);
        Thread.ofPlatform().daemon().name("bare-manager").start(() -> listen(in));
    }

    void onEvent(BiConsumer<Map<String, String>, Long> listener) {
        listeners.add(listener);
    }

    /** @param action lines that each end in CR LF */
    synchronized void send(String action) throws IOException {
        socket.getOutputStream().write((action + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private void listen(BufferedReader in) {
        try {
            while (true) {
                Map<String, String> block = block(in);
                long at = System.nanoTime();
                if (block.containsKey("Event")) listeners.forEach(told -> told.accept(block, at));
            }
        } catch (IOException e) {
            if (!socket.isClosed()) throw new IllegalStateException("the bare manager socket", e);
        }
    }

    private static Map<String, String> block(BufferedReader in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = in.readLine(); ; line = in.readLine()) {
            if (line == null) throw new IOException("the manager closed the connection");
            if (line.isEmpty() && !headers.isEmpty()) return headers;
            int colon = line.indexOf(": ");
            if (colon > 0) headers.putIfAbsent(line.substring(0, colon), line.substring(colon + 2));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

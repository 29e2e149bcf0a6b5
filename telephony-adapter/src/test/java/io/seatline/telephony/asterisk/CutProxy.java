package io.seatline.telephony.asterisk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire between us and a port of the switch that can be cut, made deaf, and mended. */
final class CutProxy implements AutoCloseable {
    private final int target;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket server;
    private volatile boolean deaf;
    private Thread acceptor = new Thread();

    CutProxy(int target) throws IOException {
        this.target = target;
        this.server = listen(0);
        this.port = server.getLocalPort();
    }

    int port() {
        return port;
    }

    /** Ends all connections; new ones are refused. */
    void cut() {
        try {
            server.close();
            // The port is given back only when the accepting thread has left.
            acceptor.join();
            for (Socket socket : sockets) socket.close();
            sockets.clear();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("cannot cut", e);
        }
    }

    /** From now on nothing passes, though the connections stay: as when a cable is pulled. */
    void goDeaf() {
        deaf = true;
    }

    void mend() {
        deaf = false;
        try {
            if (server.isClosed()) server = listen(port);
        } catch (IOException e) {
            throw new AssertionError("cannot mend", e);
        }
    }

    private ServerSocket listen(int wanted) throws IOException {
        ServerSocket made = new ServerSocket();
        made.setReuseAddress(true);
        made.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
        acceptor = Thread.ofVirtual().start(() -> accept(made));
        return made;
    }

    private void accept(ServerSocket from) {
        try {
            while (true) {
                join(from.accept());
            }
        } catch (IOException e) {
            if (!from.isClosed()) throw new AssertionError("the proxy failed", e);
        }
    }

    private void join(Socket one) throws IOException {
        Socket other;
        try {
            other = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (ConnectException nobodyThere) {
            one.close();
            return;
        }
        sockets.add(one);
        sockets.add(other);
        Thread.ofVirtual().start(() -> pump(one, other));
        Thread.ofVirtual().start(() -> pump(other, one));
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[16_384];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (!deaf) out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            sockets.remove(from);
        }
    }

    @Override
    public void close() {
        cut();
    }
}

package io.seatline.app;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for a centre of a minute. Below those that the system gives to outgoing connections: one of these may take a port in
 * the seconds between our look and its use.
 */
final class FreePorts {
    private static final int FROM = 24_000;
    private static final int TO = 32_000;
    private static final int TRIES = 1_000;

    private final Set<Integer> given = new HashSet<>();

    int tcp() throws IOException {
        return first(port -> new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close());
    }

    /** On the addresses of both sides of the carrier that Asterisk plays. */
    int sip() throws IOException {
        return first(port -> {
            for (String address : new String[] {"127.0.0.2", "127.0.0.3"})
                new DatagramSocket(new InetSocketAddress(address, port)).close();
        });
    }

    private interface Try {
        void open(int port) throws IOException;
    }

    private int first(Try attempt) throws IOException {
        IOException last = new IOException("all were given");
        for (int n = 0; n < TRIES; n++) {
            int port = ThreadLocalRandom.current().nextInt(FROM, TO);
            if (given.contains(port)) continue;
            try {
                attempt.open(port);
                given.add(port);
                return port;
            } catch (IOException taken) {
                last = taken;
            }
        }
        throw new IOException("no free port between " + FROM + " and " + TO, last);
    }
}

package io.seatline.e2e;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free loopback ports, none given twice. From below those that a system gives to connections by itself: a port from among them may be
 * somebody's before it is used, seconds later. Each fork of the test runner has its own.
 */
public final class Ports {
    private static final int LOWEST = 24_100;
    private static final int EACH_FORK = 2_500;

    private int next = LOWEST
            + EACH_FORK * (Integer.getInteger("test.fork", 0) % 3)
            + ThreadLocalRandom.current().nextInt(EACH_FORK - 500);

    public synchronized int tcp() throws IOException {
        while (true) {
            try (ServerSocket free = new ServerSocket(next++, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (BindException taken) {
                // the next one
            }
        }
    }

    public synchronized int udp() throws IOException {
        while (true) {
            try (DatagramSocket free = new DatagramSocket(next++, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (BindException taken) {
                // the next one
            }
        }
    }
}

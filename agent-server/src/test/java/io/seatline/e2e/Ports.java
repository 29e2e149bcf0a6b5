package io.seatline.e2e;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** Free loopback ports, none given twice. */
public final class Ports {
    private final Set<Integer> given = new HashSet<>();

    public int tcp() throws IOException {
        while (true) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (given.add(free.getLocalPort())) return free.getLocalPort();
            }
        }
    }

    public int udp() throws IOException {
        while (true) {
            try (DatagramSocket free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
                if (given.add(free.getLocalPort())) return free.getLocalPort();
            }
        }
    }
}

package io.seatline.telephony.asterisk;

import io.seatline.telephony.PortTaken;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks whether the switch's ports are free before it starts, because its own complaint is one line in a log. */
final class AsteriskPorts {
    private AsteriskPorts() {}

    static void requireFree(AsteriskSettings settings) throws IOException {
        AsteriskSettings.Ports ports = settings.ports();
        tcp("ami-port", "127.0.0.1", ports.ami());
        tcp("http-port", settings.web().address(), ports.http());
        if (settings.web().certificate() != null)
            tcp("https-port", settings.web().address(), ports.https());
        udp("sip-port", settings.trunk().bind(), ports.sip());
        if (settings.carrierLoop()) udp("sip-port", "127.0.0.2", ports.sip());
    }

    /** The one port that is ours to open, for the switch's questions. */
    static void requireOurs(AsteriskSettings settings) throws IOException {
        tcp("agi-port", "127.0.0.1", settings.ports().agi());
    }

    private static void tcp(String setting, String address, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new PortTaken(setting, port, e);
        }
    }

    private static void udp(String setting, String address, int port) throws IOException {
        try (DatagramSocket ignored = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(address), port))) {
            return;
        } catch (IOException e) {
            throw new PortTaken(setting, port, e);
        }
    }
}

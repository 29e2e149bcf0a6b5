package io.seatline.doctor;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether each configured port is free, or held by the centre on this data folder, which then is running. */
public final class PortCheck {
    /** @param setting by which another port is chosen */
    public record Wanted(String setting, boolean udp, String address, int port) {}

    private PortCheck() {}

    public static List<Finding> of(List<Wanted> ports, Path data) {
        List<Finding> findings = new ArrayList<>();
        List<String> free = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        for (Wanted wanted : ports) {
            if (!isOfThisMachine(wanted.address())) {
                findings.add(Finding.mend(
                        "address-foreign", Map.of("address", wanted.address(), "setting", wanted.setting())));
            } else if (isFree(wanted)) {
                free.add(String.valueOf(wanted.port()));
            } else {
                Optional<PortOwner> owner = PortOwner.of(wanted.udp(), wanted.port());
                if (owner.filter(it -> it.belongsTo(data)).isPresent()) ours.add(String.valueOf(wanted.port()));
                else findings.add(busy(wanted, owner));
            }
        }
        if (!ours.isEmpty()) findings.addFirst(Finding.fine("ports-ours", Map.of("ports", String.join(" ", ours))));
        if (!free.isEmpty()) findings.addFirst(Finding.fine("ports-free", Map.of("ports", String.join(" ", free))));
        return findings;
    }

    private static Finding busy(Wanted wanted, Optional<PortOwner> owner) {
        return Finding.mend(
                owner.isPresent() ? "port-taken-by" : "port-taken",
                Map.of(
                        "port", String.valueOf(wanted.port()),
                        "setting", wanted.setting(),
                        "owner", owner.map(PortOwner::name).orElse(""),
                        "pid",
                                owner.map(it -> String.valueOf(it.process().pid()))
                                        .orElse("")));
    }

    private static boolean isOfThisMachine(String address) {
        try {
            InetAddress asked = InetAddress.getByName(address);
            return asked.isAnyLocalAddress()
                    || asked.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(asked) != null;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static boolean isFree(Wanted wanted) {
        var place = new InetSocketAddress(wanted.address(), wanted.port());
        try {
            if (wanted.udp()) {
                new DatagramSocket(place).close();
            } else {
                try (var socket = new ServerSocket()) {
                    // Connections of a moment ago that the system still remembers do not count.
                    socket.setReuseAddress(true);
                    socket.bind(place);
                }
            }
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}

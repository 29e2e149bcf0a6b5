package io.seatline.telephony.asterisk;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * All that one Asterisk of ours needs to know.
 *
 * @param node a short name of this Asterisk; it begins every leg's id, so it must differ between nodes
 * @param program the asterisk program, found by {@code scripts/get-asterisk.sh}
 * @param folder its own folder: configuration, store, logs, spool; kept
 * @param codec "ulaw" or "alaw"; one for trunk and agents, because translated legs lose sound in recordings
 * @param carrierLoop whether it also plays the outside world (demo, doctor, tests); then there is no real trunk
 * @param patience how long a caller waits without a word of ours until the fallback
 */
public record AsteriskSettings(
        String node,
        Path program,
        Path folder,
        String codec,
        boolean carrierLoop,
        Duration patience,
        Ports ports,
        Web web,
        Trunk trunk) {

    public AsteriskSettings {
        if (!node.matches("[a-z0-9]{1,16}"))
            throw new IllegalArgumentException("a node's name has 1 to 16 letters and digits");
        if (!codec.equals("ulaw") && !codec.equals("alaw"))
            throw new IllegalArgumentException("the codec is ulaw or alaw");
        program = program.toAbsolutePath().normalize();
        folder = folder.toAbsolutePath().normalize();
    }

    /** Where the segments' files appear. */
    public Path segments() {
        return folder.resolve("spool/segments");
    }

    /** Where the sounds lie that are played to callers. */
    public Path prompts() {
        return folder.resolve("spool/prompts");
    }

    /** Where the messages appear that callers leave on our asking. */
    public Path messages() {
        return folder.resolve("spool/messages");
    }

    /** Where callers' messages appear when nobody of ours answered. */
    public Path voicemail() {
        return folder.resolve("spool/voicemail");
    }

    /**
     * @param rtpFrom first port for sound; each leg needs two
     * @param audioSocket where the server serves the robots' sound
     */
    public record Ports(int sip, int http, int https, int ami, int agi, int rtpFrom, int rtpTo, int audioSocket) {}

    /**
     * What the browsers' phones reach.
     *
     * @param address where the web socket listens
     * @param certificate certificate and key in one PEM file; without it there is no TLS port
     * @param domain the name in the phones' own address
     * @param mediaAddress the address sound is sent from; null to let the system choose
     */
    public record Web(
            String address,
            @Nullable Path certificate,
            String domain,
            @Nullable String mediaAddress) {
        public static Web onLoopback() {
            return new Web("127.0.0.1", null, "seatline.invalid", "127.0.0.1");
        }
    }

    /**
     * The carrier.
     *
     * @param bind the local address SIP to the carrier uses
     * @param match the address or network the carrier's calls come from
     * @param user set when the carrier wants a registration
     * @param externalAddress our public address behind a NAT, else null
     */
    public record Trunk(
            String bind,
            String host,
            int port,
            String match,
            @Nullable String user,
            @Nullable String password,
            @Nullable String externalAddress) {
        /** The outside world played by this same Asterisk. */
        public static Trunk loop(int sipPort) {
            return new Trunk("127.0.0.3", "127.0.0.2", sipPort, "127.0.0.2", null, null, null);
        }

        /** No carrier yet: calls out fail, calls in are refused. */
        public static Trunk none() {
            return new Trunk("127.0.0.1", "127.0.0.1", 9, "127.255.255.254", null, null, null);
        }

        @Override
        public String toString() {
            return "Trunk[" + host + ":" + port + "]";
        }
    }
}

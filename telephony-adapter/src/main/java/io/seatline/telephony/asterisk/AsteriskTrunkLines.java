package io.seatline.telephony.asterisk;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts of {@code pjsip.conf} and {@code http.conf} that are there or not: registration, NAT, loopback sound, TLS. */
final class AsteriskTrunkLines {
    private final AsteriskSettings settings;

    AsteriskTrunkLines(AsteriskSettings settings) {
        this.settings = settings;
    }

    Map<String, String> values() {
        AsteriskSettings.Trunk trunk = settings.trunk();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("trunk.bind", guarded(trunk.bind()));
        values.put("trunk.host", guarded(trunk.host()));
        values.put("trunk.port", String.valueOf(trunk.port()));
        values.put("trunk.match", guarded(trunk.match()));
        values.put("trunk.qualify", settings.carrierLoop() || trunk.port() == 9 ? "0" : "30");
        values.put("trunk.media", "");
        values.put("trunk.external", "");
        values.put("trunk.auth", "");
        values.put("trunk.sections", "");
        values.put("tls", "");
        if (trunk.bind().startsWith("127.")) {
            values.put("trunk.media", "media_address = " + guarded(trunk.bind()) + "\nbind_rtp_to_media_address = yes");
        }
        if (trunk.externalAddress() != null) {
            String address = guarded(trunk.externalAddress());
            values.put(
                    "trunk.external",
                    "external_signaling_address = " + address + "\nexternal_media_address = " + address
                            + "\nlocal_net = 10.0.0.0/8\nlocal_net = 172.16.0.0/12\nlocal_net = 192.168.0.0/16");
        }
        if (trunk.user() != null && trunk.password() != null) {
            String user = guarded(trunk.user());
            String host = guarded(trunk.host()) + ":" + trunk.port();
            values.put("trunk.auth", "outbound_auth = trunk\nfrom_user = " + user);
            values.put(
                    "trunk.sections",
                    "[trunk]\ntype = auth\nauth_type = digest\nusername = " + user + "\npassword = "
                            + guarded(trunk.password())
                            + "\n[trunk]\ntype = registration\ntransport = transport-trunk\noutbound_auth = trunk\nserver_uri = sip:"
                            + host
                            + "\nclient_uri = sip:" + user + "@" + host + "\ncontact_user = " + user
                            + "\nretry_interval = 30");
        }
        Path certificate = settings.web().certificate();
        if (certificate != null) {
            String file = guarded(certificate.toAbsolutePath().toString());
            values.put(
                    "tls",
                    "tlsenable = yes\ntlsbindaddr = " + guarded(settings.web().address()) + ":"
                            + settings.ports().https() + "\ntlscertfile = " + file + "\ntlsprivatekey = " + file);
        }
        return values;
    }

    private static String guarded(String value) {
        return AsteriskTemplate.guarded(value);
    }
}

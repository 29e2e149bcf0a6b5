package io.seatline.telephony.asterisk;

import io.seatline.telephony.LineId;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The agents' phone accounts, pushed into Asterisk's own small store: no file, no reload, no database on the call path. The
 * templates of {@code pjsip.conf} do not apply to pushed objects, so every field is said. Blocks; called off the node's thread.
 */
final class AriEndpoints implements AutoCloseable {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final String root;
    private final String base;
    private final String authorization;
    private final AsteriskSettings settings;

    AriEndpoints(AsteriskSettings settings, String secret) {
        this.settings = settings;
        this.root = "http://" + host(settings.web().address()) + ":"
                + settings.ports().http() + "/ari/asterisk/";
        this.base = root + "config/dynamic/res_pjsip/";
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString(("seatline:" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** Creates or replaces the account; {@code oldContacts} are the addresses registered with its older secret. */
    void provision(LineId line, String secret, Set<String> oldContacts) throws IOException, InterruptedException {
        String id = line.value();
        renew(line, secret);
        put(
                "aor/" + id,
                Map.of(
                        "max_contacts", "1",
                        "remove_existing", "yes",
                        "remove_unavailable", "yes",
                        "qualify_frequency", "0",
                        "minimum_expiration", "30",
                        "default_expiration", "120",
                        "maximum_expiration", "600"));
        put("endpoint/" + id, endpoint(id));
        for (String contact : oldContacts) forget(line, contact);
    }

    /** Only the next registration is asked for the new secret. */
    void renew(LineId line, String secret) throws IOException, InterruptedException {
        String id = line.value();
        put("auth/" + id, Map.of("auth_type", "digest", "username", id, "password", secret));
    }

    /** The carrier's answering robot sits at this line: no browser, no registration, a fixed place on loopback. */
    void provisionRobot(LineId line) throws IOException, InterruptedException {
        String id = line.value();
        String place = "sip:robot-agent@127.0.0.2:" + settings.ports().sip();
        put("aor/" + id, Map.of("contact", place));
        put(
                "endpoint/" + id,
                Map.of(
                        "transport", "transport-trunk",
                        "context", "from-line",
                        "allow", "!all," + settings.codec(),
                        "aors", id,
                        "direct_media", "no",
                        "media_address", "127.0.0.3",
                        "bind_rtp_to_media_address", "yes",
                        "allow_transfer", "no"));
    }

    void remove(LineId line, Set<String> contacts) throws IOException, InterruptedException {
        for (String contact : contacts) forget(line, contact);
        delete("endpoint/" + line.value());
        delete("aor/" + line.value());
        delete("auth/" + line.value());
    }

    /** The module reads its configuration anew; calls stay. */
    void reload(String module) throws IOException, InterruptedException {
        int answer = send(request(URI.create(root + "modules/" + module)).PUT(BodyPublishers.noBody()));
        if (answer / 100 != 2) throw new IOException("Asterisk answered " + answer + " to the reload of " + module);
    }

    private Map<String, String> endpoint(String id) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("transport", "transport-ws");
        fields.put("webrtc", "yes");
        fields.put("context", "from-line");
        fields.put("allow", "!all," + settings.codec());
        fields.put("aors", id);
        fields.put("auth", id);
        fields.put("identify_by", "auth_username,username");
        fields.put("from_domain", settings.web().domain());
        fields.put("direct_media", "no");
        fields.put("force_rport", "yes");
        fields.put("rewrite_contact", "yes");
        fields.put("rtp_symmetric", "yes");
        fields.put("dtmf_mode", "rfc4733");
        fields.put("device_state_busy_at", "1");
        fields.put("trust_id_outbound", "yes");
        fields.put("send_connected_line", "no");
        fields.put("allow_transfer", "no");
        fields.put("allow_subscribe", "no");
        // A closed tab is noticed by its socket; these two are for a network that just goes silent.
        fields.put("rtp_timeout", "15");
        fields.put("rtp_timeout_hold", "300");
        if (settings.web().mediaAddress() != null) {
            fields.put("media_address", settings.web().mediaAddress());
            fields.put("bind_rtp_to_media_address", "yes");
        }
        return fields;
    }

    /** Asterisk names a contact after its account and the MD5 of its address; a name, not a protection. */
    private void forget(LineId line, String contact) throws IOException, InterruptedException {
        delete("contact/" + URLEncoder.encode(line.value() + ";@" + AsteriskMd5.of(contact), StandardCharsets.UTF_8));
    }

    private void put(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field ->
                        "{\"attribute\":" + quoted(field.getKey()) + ",\"value\":" + quoted(field.getValue()) + "}")
                .collect(Collectors.joining(",", "{\"fields\":[", "]}"));
        int answer =
                send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
        if (answer / 100 != 2) throw new IOException("Asterisk answered " + answer + " to the account " + path);
    }

    private void delete(String path) throws IOException, InterruptedException {
        int answer = send(request(path).DELETE());
        if (answer / 100 != 2 && answer != 404)
            throw new IOException("Asterisk answered " + answer + " to the removal of " + path);
    }

    private HttpRequest.Builder request(String path) {
        return request(URI.create(base + path));
    }

    private HttpRequest.Builder request(URI place) {
        return HttpRequest.newBuilder(place).timeout(Duration.ofSeconds(5)).header("Authorization", authorization);
    }

    private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** Asterisk's web server listens at one address alone, for the phones and for us. */
    private static String host(String address) {
        return address.equals("0.0.0.0") ? "127.0.0.1" : address;
    }

    private static String quoted(String value) {
        if (!value.matches("[A-Za-z0-9 !,._:/@-]*")) throw new IllegalArgumentException("not a value for an account");
        return "\"" + value + "\"";
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

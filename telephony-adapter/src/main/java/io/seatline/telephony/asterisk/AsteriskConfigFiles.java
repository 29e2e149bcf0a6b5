package io.seatline.telephony.asterisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes one Asterisk's configuration from the templates in the resources, where each setting has its reason. Readable by its
 * owner alone. Files that Asterisk looks for and we do not need are written empty, which keeps its log clean.
 */
final class AsteriskConfigFiles {
    private static final List<String> TEMPLATES = List.of(
            "asterisk.conf",
            "modules.conf",
            "logger.conf",
            "http.conf",
            "manager.conf",
            "ari.conf",
            "sorcery.conf",
            "rtp.conf",
            "musiconhold.conf",
            "indications.conf",
            "pjsip.conf",
            "confbridge.conf",
            "extensions.conf");
    private static final List<String> EMPTY = List.of(
            "websocket_client",
            "udptl",
            "codecs",
            "stasis",
            "acl",
            "ccss",
            "dnsmgr",
            "dsp",
            "cli_permissions",
            "pjproject",
            "cli",
            "features",
            "cel",
            "extconfig",
            "queuerules",
            "cdr");

    private final AsteriskSettings settings;

    AsteriskConfigFiles(AsteriskSettings settings) {
        this.settings = settings;
    }

    void write(AsteriskSecrets secrets) throws IOException {
        AsteriskFolders.make(settings);
        Map<String, String> values = values(secrets);
        for (String name : TEMPLATES) {
            String text = AsteriskTemplate.of(name).with(values);
            if (settings.carrierLoop() && name.equals("pjsip.conf"))
                text += AsteriskTemplate.of("pjsip-carrier.conf").with(values);
            if (settings.carrierLoop() && name.equals("extensions.conf")) {
                text += AsteriskTemplate.of("extensions-carrier.conf").with(values);
            }
            write(name, text);
        }
        for (String name : EMPTY) write(name + ".conf", name.equals("cdr") ? "[general]\nenable = no\n" : "");
    }

    private void write(String name, String text) throws IOException {
        Path file = settings.folder().resolve("etc").resolve(name);
        AsteriskFolders.makePrivateFile(file);
        Files.writeString(file, text);
    }

    private Map<String, String> values(AsteriskSecrets secrets) throws IOException {
        AsteriskInstall install = AsteriskInstall.of(settings.program());
        AsteriskSettings.Ports ports = settings.ports();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("node", settings.node());
        values.put("folder", settings.folder().toString());
        values.put("run", AsteriskFolders.run(settings).toString());
        values.put("modules", install.modules().toString());
        values.put("share", install.share().toString());
        values.put("spool", settings.folder().resolve("spool").toString());
        values.put("codec", settings.codec());
        values.put("patience", String.valueOf(settings.patience().toSeconds()));
        values.put("http.address", settings.web().address());
        values.put("http.port", String.valueOf(ports.http()));
        values.put("ami.port", String.valueOf(ports.ami()));
        values.put("agi.port", String.valueOf(ports.agi()));
        values.put("sip.port", String.valueOf(ports.sip()));
        values.put("audio.port", String.valueOf(ports.audioSocket()));
        values.put("rtp.from", String.valueOf(ports.rtpFrom()));
        values.put("rtp.to", String.valueOf(ports.rtpTo()));
        values.put("ami.reader.secret", secrets.reader());
        values.put("ami.commander.secret", secrets.commander());
        values.put("ari.secret", secrets.ari());
        values.replaceAll((name, value) -> AsteriskTemplate.guarded(value));
        values.putAll(new AsteriskTrunkLines(settings).values());
        return values;
    }
}

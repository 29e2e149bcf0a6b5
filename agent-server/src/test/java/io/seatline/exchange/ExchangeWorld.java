package io.seatline.exchange;

import io.seatline.TestDatabase;
import io.seatline.account.Actor;
import io.seatline.account.LoginSessions;
import io.seatline.account.Passwords;
import io.seatline.account.Role;
import io.seatline.audit.JooqAuditLog;
import io.seatline.entry.JooqPromptStore;
import io.seatline.entry.JsonForms;
import io.seatline.entry.PromptStudio;
import io.seatline.entry.SoundFolder;
import io.seatline.entry.SpeechEngine;
import io.seatline.entry.SpokenSounds;
import io.seatline.entry.WaveFixture;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CentreChanges;
import io.seatline.sheet.SheetFile;
import io.seatline.sheet.SheetFormat;
import io.seatline.sheet.SheetLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.JSON;

/** A real database with the exchange upon it; only the voice is made up. */
final class ExchangeWorld implements AutoCloseable {
    static final Actor ADMIN = new Actor(new AgentId(1), "admin", "管理员", Role.ADMIN, "zh-CN", "127.0.0.1");
    private static final Passwords PASSWORDS = new Passwords() {
        @Override
        public String hash(String password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(String password, String hash) {
            return hash.equals(hash(password));
        }
    };
    private static final SpeechEngine VOICE = new SpeechEngine() {
        @Override
        public byte[] speak(String text, String language) throws IOException {
            if (text.contains("说不出")) throw new IOException("the engine does not answer");
            return WaveFixture.tone(text).wav();
        }

        @Override
        public String signature(String language) {
            return "made up";
        }
    };

    final TestDatabase database = TestDatabase.fresh();
    final List<String> loggedOut = new ArrayList<>();
    final List<String> changes = new ArrayList<>();
    final Exchange exchange;

    /** @param folder for the sounds */
    ExchangeWorld(Path folder) {
        var db = database.db();
        var transaction = new JooqExchange(
                db,
                new JsonForms(),
                InstantSource.system(),
                tx -> new JooqAuditLog(tx, detail -> JSON.json("{}").data()));
        var sessions = new LoginSessions() {
            @Override
            public boolean touch(String sessionId) {
                return true;
            }

            @Override
            public void endAll(String login, String exceptSessionId) {
                loggedOut.add(login);
            }

            @Override
            public void onEnded(Consumer<String> listener) {}
        };
        var centre = new CentreChanges();
        centre.onChange(() -> changes.add("changed"));
        var voices = new SpokenSounds(VOICE, folder.resolve("spoken"));
        var studio = new PromptStudio(new JooqPromptStore(db), voices, new SoundFolder(folder.resolve("prompts")));
        exchange = new Exchange(transaction, new ExchangeWords(), PASSWORDS, sessions, centre, studio);
    }

    ImportPlan preview(ExchangeKind kind, String csv) throws IOException {
        return exchange.preview(ADMIN, kind, file(csv));
    }

    /** Looked at, and applied as it was. */
    ImportPlan put(ExchangeKind kind, String csv) throws IOException {
        var plan = preview(kind, csv);
        exchange.apply(ADMIN, kind, file(csv), plan.fingerprint());
        return plan;
    }

    String csv(ExchangeKind kind) throws IOException {
        return new String(exported(ADMIN, kind, SheetFormat.CSV), StandardCharsets.UTF_8);
    }

    byte[] exported(Actor me, ExchangeKind kind, SheetFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        exchange.export(me, kind, format, false, out);
        return out.toByteArray();
    }

    static SheetFile file(String csv) throws IOException {
        return file(csv.getBytes(StandardCharsets.UTF_8));
    }

    static SheetFile file(byte[] bytes) throws IOException {
        return SheetFile.keep(new ByteArrayInputStream(bytes), SheetLimits.USUAL);
    }

    @Override
    public void close() {
        database.close();
    }
}

package io.seatline.entry;

import static io.seatline.db.entry.Tables.PROMPT;

import io.seatline.db.entry.tables.records.PromptRecord;
import io.seatline.entry.PromptSettings.KeptPrompt;
import io.seatline.kernel.Refused;
import io.seatline.telephony.SoundName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Prompts in PostgreSQL, their sounds too: so one backup has all, and every server has the same. */
public final class JooqPromptStore implements PromptStore {
    private final DSLContext db;

    public JooqPromptStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<KeptPrompt> prompts() {
        return fetch(DSL.noCondition());
    }

    @Override
    public Optional<KeptPrompt> prompt(int id) {
        return fetch(PROMPT.ID.eq(id)).stream().findFirst();
    }

    @Override
    public Optional<TelephoneSound> sound(int id) {
        return db.select(PROMPT.WAV)
                .from(PROMPT)
                .where(PROMPT.ID.eq(id))
                .fetchOptional(row -> new TelephoneSound(row.value1()));
    }

    @Override
    public Map<Integer, SoundName> soundNames() {
        return db.select(PROMPT.ID, PROMPT.SOUND)
                .from(PROMPT)
                .fetchMap(PROMPT.ID, row -> new SoundName(row.get(PROMPT.SOUND)));
    }

    @Override
    public KeptPrompt add(PromptSettings settings, TelephoneSound sound) {
        return JooqNames.storing("prompt_name_key", "prompt-name-taken", settings.name(), () -> {
            PromptRecord row = db.newRecord(PROMPT);
            fill(row, settings, sound);
            row.store();
            return prompt(row.getId()).orElseThrow();
        });
    }

    @Override
    public KeptPrompt change(int id, PromptSettings settings, TelephoneSound sound) {
        return JooqNames.storing(
                "prompt_name_key",
                "prompt-name-taken",
                settings.name(),
                () -> db.transactionResult(tx -> {
                    PromptRecord row = tx.dsl()
                            .selectFrom(PROMPT)
                            .where(PROMPT.ID.eq(id))
                            .forUpdate()
                            .fetchOne();
                    if (row == null) throw Refused.notFound();
                    if (row.getVersion() != settings.version()) throw Refused.changedMeanwhile();
                    fill(row, settings, sound);
                    row.setVersion(row.getVersion() + 1);
                    row.store();
                    return new JooqPromptStore(tx.dsl()).prompt(id).orElseThrow();
                }));
    }

    private static void fill(PromptRecord row, PromptSettings settings, TelephoneSound sound) {
        row.setName(settings.name());
        row.setLanguage(settings.language());
        row.setText(settings.text());
        row.setSound(sound.name().value());
        row.setDurationMs((int) sound.length().toMillis());
        row.setWav(sound.wav());
    }

    private List<KeptPrompt> fetch(Condition which) {
        return db.select(
                        PROMPT.ID,
                        PROMPT.NAME,
                        PROMPT.LANGUAGE,
                        PROMPT.TEXT,
                        PROMPT.SOUND,
                        PROMPT.DURATION_MS,
                        PROMPT.VERSION)
                .from(PROMPT)
                .where(which)
                .orderBy(PROMPT.NAME)
                .fetch(row -> new KeptPrompt(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }
}

package io.seatline.entry;

import static io.seatline.entry.PhraseTexts.MOST;

import io.seatline.telephony.SoundName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The spoken pieces of announcements, by language and key, and how they are put together. What lacks one of its pieces (no speech
 * engine, or not spoken yet) is not said at all: the empty list.
 */
public record Phrases(Map<String, Map<String, SoundName>> pieces) {
    /** What callers are spoken to in who came by no entry point. */
    public static final String USUAL_LANGUAGE = "zh-CN";

    public static final Phrases NONE = new Phrases(Map.of());

    public Phrases {
        pieces = Map.copyOf(pieces);
    }

    /** How many come before the caller. */
    public List<SoundName> ahead(String language, int callers) {
        if (callers > MOST) return said(language, PhraseTexts.MANY_AHEAD);
        return switch (callers) {
            case 0 -> said(language, PhraseTexts.NEXT);
            case 1 -> said(language, PhraseTexts.ONE_AHEAD);
            default -> said(language, PhraseTexts.AHEAD, String.valueOf(callers), PhraseTexts.CALLERS);
        };
    }

    /** A range of whole minutes that holds both ends. */
    public List<SoundName> wait(String language, Duration from, Duration to) {
        long least = Math.max(1, from.toMinutes());
        long most = to.plusSeconds(59).toMinutes();
        if (most <= 1) return said(language, PhraseTexts.WAIT_SHORT);
        if (most <= MOST)
            return said(
                    language,
                    PhraseTexts.WAIT,
                    String.valueOf(Math.min(least, most - 1)),
                    PhraseTexts.TO,
                    String.valueOf(most),
                    PhraseTexts.MINUTES);
        // "More than one minute" of what may be more than an hour helps nobody.
        return least < 2
                ? List.of()
                : said(language, PhraseTexts.WAIT_OVER, String.valueOf(Math.min(MOST, least)), PhraseTexts.MINUTES);
    }

    /** Press 1 to be called back, and keep your place. */
    public List<SoundName> callbackOffer(String language) {
        return said(language, PhraseTexts.CALLBACK_OFFER);
    }

    /** We will call you, you may hang up. */
    public List<SoundName> callbackPromised(String language) {
        return said(language, PhraseTexts.CALLBACK_PROMISED);
    }

    /** Outside the hours: press 1 to be called back when we are open. */
    public List<SoundName> callbackWhenOpen(String language) {
        return said(language, PhraseTexts.CALLBACK_CLOSED);
    }

    /** We will call you when we are open. */
    public List<SoundName> callbackLater(String language) {
        return said(language, PhraseTexts.CALLBACK_LATER);
    }

    /** Whether everything of the language is there. */
    public boolean complete(String language) {
        return pieces.getOrDefault(language, Map.of())
                .keySet()
                .containsAll(PhraseTexts.of(language).keySet());
    }

    private List<SoundName> said(String language, String... keys) {
        var known = pieces.getOrDefault(language, Map.of());
        var sounds = new ArrayList<SoundName>();
        for (String key : keys) {
            SoundName sound = known.get(key);
            if (sound == null) return List.of();
            sounds.add(sound);
        }
        return sounds;
    }
}

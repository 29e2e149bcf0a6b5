package io.seatline.entry;

import io.seatline.entry.PromptSettings.KeptPrompt;
import io.seatline.telephony.SoundName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prompts with their sounds, as they are kept. */
public interface PromptStore {
    List<KeptPrompt> prompts();

    Optional<KeptPrompt> prompt(int id);

    /** The sound of a prompt; empty when there is no such prompt. */
    Optional<TelephoneSound> sound(int id);

    Map<Integer, SoundName> soundNames();

    /** @throws io.seatline.kernel.Refused when the name is taken */
    KeptPrompt add(PromptSettings settings, TelephoneSound sound);

    /** @throws io.seatline.kernel.Refused as above, or when it was changed meanwhile */
    KeptPrompt change(int id, PromptSettings settings, TelephoneSound sound);
}

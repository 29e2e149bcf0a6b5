package io.seatline.exchange;

import io.seatline.entry.PromptSettings;
import io.seatline.entry.TelephoneSound;
import java.util.function.Function;

/**
 * What the tables need besides the stores.
 *
 * @param words in the asker's language
 * @param who the asker's user name
 * @param voice speaks a prompt's text; {@link io.seatline.kernel.Refused} when it cannot
 */
record ExchangeAids(
        ValueWords words, String who, FirstPasswords passwords, Function<PromptSettings, TelephoneSound> voice) {}

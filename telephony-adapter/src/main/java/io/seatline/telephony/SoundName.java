package io.seatline.telephony;

/**
 * A sound in the switch's folder of prompts, named after its content: 32 hexadecimal digits, so that no name can be a path or
 * a word of the dialplan, and a changed sound is another file.
 */
public record SoundName(String value) {
    public SoundName {
        if (!value.matches("[0-9a-f]{32}")) throw new IllegalArgumentException("not a sound's name");
    }

    @Override
    public String toString() {
        return value;
    }
}

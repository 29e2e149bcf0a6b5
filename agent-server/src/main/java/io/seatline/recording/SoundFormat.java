package io.seatline.recording;

/** How stored sound is coded. The names are stable words: they are stored. */
public enum SoundFormat {
    /** As it was joined: what is left when nothing can code it, and what was stored before coding began. */
    WAV("audio/wav", "wav"),
    /** Ogg Opus (RFC 6716, RFC 7845), 24 kbit/s a side while it speaks: a sixth of the size or less, and good for every ear. */
    OPUS("audio/ogg", "opus"),
    /** Without loss (RFC 9639), for what may be played in court. */
    FLAC("audio/flac", "flac");

    private final String mediaType;
    private final String suffix;

    SoundFormat(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file's name, without the dot. */
    public String suffix() {
        return suffix;
    }
}

package io.seatline.recording;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;

/** {@code yyyy/MM/dd/<uuid>.sealed} (or {@code .wav}), days in UTC: the same in every vault, so that sound may move from one to another. */
final class VaultNames {
    static final String SEALED = ".sealed";
    static final String PLAIN = ".wav";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);
    private static final Pattern NAME =
            Pattern.compile("\\d{4}/\\d{2}/\\d{2}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.(wav|sealed)");

    private VaultNames() {}

    static String of(UUID id, Instant startedAt, String suffix) {
        return DAY.format(startedAt) + "/" + id + suffix;
    }

    /** Whether it is a name that {@link #of} makes, and so leads nowhere else. */
    static boolean isOurs(String path) {
        return NAME.matcher(path).matches();
    }
}

package io.seatline.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Codes with {@code opusenc}, {@code opusdec} and {@code flac}, each in a process of its own that runs when nothing better is
 * to be done: a coder that crashes on hostile sound takes nothing with it, and live calls go first.
 */
public final class CommandSoundCoder implements SoundCoder {
    /** Sound of a day takes less on the slowest machine; a program that hangs is ended then. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final String NICE = "/usr/bin/nice";

    private final Path home;

    /** @param home where the programs are unpacked; those on the PATH are taken where it has none */
    public CommandSoundCoder(Path home) {
        this.home = home.toAbsolutePath();
    }

    @Override
    public void encode(SoundFormat format, Path wav, Path coded) throws IOException {
        switch (format) {
            case WAV -> throw new IllegalArgumentException("it is one");
            // At 32 kbit/s, or told that it is speech, a coder for two channels lets one side be heard on the other
            // while both speak, and tones much louder (-15 dB after a pause); at 48 and left to itself it does not.
            // 5 of 10: half the work of the best.
            case OPUS ->
                run(
                        List.of(program("opusenc"), "--quiet", "--bitrate", "48", "--comp", "5"),
                        wav.toString(),
                        coded.toString());
            case FLAC -> run(List.of(program("flac"), "--silent", "--force"), "-o", coded.toString(), wav.toString());
        }
    }

    @Override
    public void decode(SoundFormat format, Path coded, Path raw) throws IOException {
        switch (format) {
            case WAV -> throw new IllegalArgumentException("it is not coded");
            case OPUS ->
                run(
                        List.of(program("opusdec"), "--quiet", "--no-dither", "--rate", "8000"),
                        coded.toString(),
                        raw.toString());
            case FLAC ->
                run(
                        List.of(program("flac"), "--silent", "--force", "--decode", "--force-raw-format"),
                        "--endian=little",
                        "--sign=signed",
                        "-o",
                        raw.toString(),
                        coded.toString());
        }
    }

    @Override
    public boolean canMark() {
        try {
            run(List.of(program("flac"), "--version"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void mark(Path raw, Map<String, String> marks, Path flac) throws IOException {
        var arguments = new ArrayList<String>();
        marks.forEach((name, said) -> arguments.addAll(List.of("-T", name + "=" + said)));
        arguments.addAll(List.of("-o", flac.toString(), raw.toString()));
        run(
                List.of(
                        program("flac"),
                        "--silent",
                        "--force",
                        "--force-raw-format",
                        "--endian=little",
                        "--sign=signed",
                        "--channels=2",
                        "--bps=16",
                        "--sample-rate=8000"),
                arguments.toArray(String[]::new));
    }

    private String program(String name) {
        Path unpacked = home.resolve(name);
        return Files.isExecutable(unpacked) ? unpacked.toString() : name;
    }

    private static void run(List<String> program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of(NICE))) command.addAll(List.of(NICE, "-n", "15"));
        command.addAll(program);
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile("coder", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                throw new IOException(program.getFirst() + " took longer than " + PATIENCE.toMinutes() + " min");
            if (process.exitValue() != 0)
                throw new IOException(program.getFirst() + " ended with " + process.exitValue() + ": " + last(said));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.deleteIfExists(said);
        }
    }

    private static String last(Path said) throws IOException {
        String text = new String(Files.readAllBytes(said), StandardCharsets.ISO_8859_1).strip();
        return text.substring(Math.max(0, text.length() - 200));
    }
}

package io.seatline.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A speech engine that is a program: it reads the text from its standard input and writes a WAV file to its standard output.
 * It is started with a list of arguments, never through a shell, and the text is no argument: nothing typed can become a
 * command.
 */
public final class CommandSpeechEngine implements SpeechEngine {
    private static final int LARGEST = 20_000_000;

    private final List<String> command;
    private final Map<String, String> voices;
    private final Duration patience;

    /**
     * @param command the program and its arguments; {@code {voice}} stands for the language's voice
     * @param voices by language
     */
    public CommandSpeechEngine(List<String> command, Map<String, String> voices, Duration patience) {
        this.command = List.copyOf(command);
        this.voices = Map.copyOf(voices);
        this.patience = patience;
    }

    @Override
    public byte[] speak(String text, String language) throws IOException {
        String voice = voices.get(language);
        if (voice == null) throw new IOException("no voice for the language " + language);
        Process process = new ProcessBuilder(command.stream()
                        .map(part -> part.replace("{voice}", voice))
                        .toList())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            // Read beside the writing: an engine that speaks while it reads would else block both.
            var sound = CompletableFuture.supplyAsync(() -> read(process), Thread::startVirtualThread);
            try (var in = process.getOutputStream()) {
                in.write(text.getBytes(StandardCharsets.UTF_8));
                in.write('\n');
            }
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS))
                throw new IOException("the speech engine took longer than " + patience.toSeconds() + " s");
            if (process.exitValue() != 0) throw new IOException("the speech engine ended with " + process.exitValue());
            // What the engine started may outlive it, and hold its output open.
            return sound.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (TimeoutException e) {
            throw new IOException("the speech engine ended, but its sound did not", e);
        } catch (ExecutionException e) {
            throw new IOException("what the speech engine says cannot be read", e.getCause());
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static byte[] read(Process process) {
        try {
            return process.getInputStream().readNBytes(LARGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String signature(String language) {
        return String.join(" ", command).replace("{voice}", voices.getOrDefault(language, ""));
    }
}

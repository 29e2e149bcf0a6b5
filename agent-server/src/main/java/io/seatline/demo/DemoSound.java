package io.seatline.demo;

import io.seatline.call.CallEvent;
import io.seatline.call.Outcome;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.telephony.CaptureFiles;
import io.seatline.telephony.audio.Slin;
import io.seatline.telephony.audio.SpeechClip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The sound of a few of the demo's past calls, so that there is something to play before anybody has talked. It is left where
 * the switch leaves its own, and goes the way of every recording.
 */
public final class DemoSound {
    private static final int CALLS = 12;
    private static final Duration SHORTEST = Duration.ofSeconds(25);
    private static final Duration LONGEST = Duration.ofSeconds(110);
    /** The shipped sentences are one voice's; an eighth higher it is another's. */
    private static final double AGENT_VOICE = 1.125;
    /** Of a quiet line, about -70 dBFS. */
    private static final int NOISE = 12;

    /** One recorded talk. */
    public record Talk(UUID segment, Duration length) {}

    private DemoSound() {}

    /** The newest talks of a fitting length that nothing interrupted. */
    public static List<Talk> talks(List<DomainEvent> past) {
        Map<CallId, CallEvent.CallConnected> connected = new HashMap<>();
        Set<CallId> held = past.stream()
                .filter(CallEvent.CallHeld.class::isInstance)
                .map(event -> ((CallEvent.CallHeld) event).call())
                .collect(Collectors.toSet());
        List<Talk> talks = new ArrayList<>();
        for (var event : past) {
            if (event instanceof CallEvent.CallConnected e) connected.put(e.call(), e);
            if (event instanceof CallEvent.CallEnded e && e.outcome() == Outcome.ANSWERED && !held.contains(e.call())) {
                var begin = connected.get(e.call());
                if (begin == null) continue;
                var length = Duration.between(begin.at(), e.at());
                if (length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0)
                    talks.add(new Talk(begin.segment(), length));
            }
        }
        return List.copyOf(talks.subList(Math.max(0, talks.size() - CALLS), talks.size()));
    }

    /** The same past, in which these talks were recorded. */
    public static List<DomainEvent> recorded(List<DomainEvent> past, List<Talk> talks) {
        var segments = talks.stream().map(Talk::segment).collect(Collectors.toSet());
        return past.stream()
                .map(event -> event instanceof CallEvent.CallConnected e && segments.contains(e.segment())
                        ? new CallEvent.CallConnected(
                                e.call(), e.agent(), e.segment(), e.customerLeg(), e.agentLeg(), true, e.at())
                        : event)
                .toList();
    }

    /** Writes both sides of a talk into the switch's spool: they speak in turns, the agent first. */
    public static void write(Talk talk, Path spool, RandomGenerator random) throws IOException {
        var sentences = SpeechClip.shippedIn("zh");
        var samples = (int) (talk.length().toMillis() * Slin.RATE / 1000);
        short[][] sides = {noise(samples, random), noise(samples, random)};
        var at = Slin.RATE / 2;
        for (int turn = 0; at < samples; turn++) {
            var words = sentences.get(random.nextInt(sentences.size())).samples();
            if (turn % 2 == 0) words = higher(words);
            for (int i = 0; i < words.length && at + i < samples; i++) sides[turn % 2][at + i] += words[i];
            at += words.length + Slin.RATE * (4 + random.nextInt(10)) / 10;
        }
        Files.createDirectories(spool);
        var files = CaptureFiles.in(spool, talk.segment());
        Files.write(files.toCustomer(), SpeechClip.of(sides[0]).wave());
        Files.write(files.fromCustomer(), SpeechClip.of(sides[1]).wave());
    }

    private static short[] noise(int samples, RandomGenerator random) {
        var noise = new short[samples];
        for (int i = 0; i < samples; i++) noise[i] = (short) (random.nextInt(2 * NOISE + 1) - NOISE);
        return noise;
    }

    private static short[] higher(short[] words) {
        var higher = new short[(int) (words.length / AGENT_VOICE)];
        for (int i = 0; i < higher.length; i++) {
            var from = i * AGENT_VOICE;
            var whole = (int) from;
            var next = words[Math.min(whole + 1, words.length - 1)];
            higher[i] = (short) Math.round(words[whole] + (from - whole) * (next - words[whole]));
        }
        return higher;
    }
}

package io.seatline.telephony.audio;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A robot on a connection: sends a frame each 20 ms, because the switch plays what it gets as it gets it. */
final class NettyRobotCall implements RobotCall {
    /** How late the robot may be and still catch up; a longer stall is left out, as the switch has no buffer for it. */
    private static final int FRAMES_TO_CATCH_UP = 5;

    private static final int FRAMES_BETWEEN_QUESTIONS = 100 / Slin.FRAME_MS;

    private static final int MS_TO_CLOSE = 500;

    private record Saying(Voice voice, long since) {}

    private record Question(Predicate<Heard> condition, CompletableFuture<Heard> answer) {}

    private final UUID id;
    private final CompletableFuture<Instant> connected = new CompletableFuture<>();
    private final CompletableFuture<Ended> ended = new CompletableFuture<>();
    private final Hearing hearing = new Hearing();
    private final AtomicReference<@Nullable Channel> line = new AtomicReference<>();
    private final List<Question> questions = new ArrayList<>();
    private volatile Voice voice;
    private volatile boolean hungUp;
    private Saying saying;
    private long framesSent;
    private long framesHeard;
    private long began;

    NettyRobotCall(UUID id, Voice voice) {
        this.id = id;
        this.voice = voice;
        this.saying = new Saying(voice, 0);
    }

    /** The switch brought the call; false when there is one already or the robot is gone. */
    boolean join(Channel channel) {
        if (hungUp || !line.compareAndSet(null, channel)) return false;
        began = System.nanoTime();
        var clock =
                channel.eventLoop().scheduleAtFixedRate(() -> speak(channel), 0, Slin.FRAME_MS, TimeUnit.MILLISECONDS);
        channel.closeFuture().addListener(_ -> clock.cancel(false));
        connected.complete(Instant.now());
        // hung up between the check and the join
        if (hungUp) hangUp();
        return true;
    }

    private void speak(Channel channel) {
        if (hungUp) return;
        long due = (System.nanoTime() - began) / TimeUnit.MILLISECONDS.toNanos(Slin.FRAME_MS) + 1;
        framesSent = Math.max(framesSent, due - FRAMES_TO_CATCH_UP);
        while (framesSent < due) {
            if (channel.isWritable()) channel.write(frame(channel));
            framesSent++;
        }
        channel.flush();
    }

    private ByteBuf frame(Channel channel) {
        long at = framesSent * Slin.FRAME;
        if (saying.voice != voice) saying = new Saying(voice, at);
        ByteBuf frame = channel.alloc().buffer(3 + 2 * Slin.FRAME);
        frame.writeByte(NettyAudioSocketLine.SLIN_8K).writeShort(2 * Slin.FRAME);
        for (int i = 0; i < Slin.FRAME; i++) frame.writeShortLE(saying.voice.sample(at - saying.since + i));
        return frame;
    }

    void hear(short[] samples) {
        hearing.hear(samples);
        if (++framesHeard % FRAMES_BETWEEN_QUESTIONS != 0) return;
        synchronized (questions) {
            if (questions.isEmpty()) return;
            Heard heard = hearing.now();
            questions.removeIf(q -> answered(q, heard));
        }
    }

    private static boolean answered(Question question, Heard heard) {
        try {
            return question.condition.test(heard) && question.answer.complete(heard);
        } catch (RuntimeException wrongQuestion) {
            return question.answer.completeExceptionally(wrongQuestion);
        }
    }

    /** The connection is closed. */
    void gone() {
        connected.cancel(false);
        ended.complete(new Ended(hungUp ? By.ROBOT : By.SWITCH, Instant.now()));
        var tooLate = new IllegalStateException("the call ended before that was heard: " + hearing.now());
        synchronized (questions) {
            questions.forEach(q -> q.answer.completeExceptionally(tooLate));
            questions.clear();
        }
    }

    @Override
    public void hangUp() {
        hungUp = true;
        Channel channel = line.get();
        if (channel == null) {
            gone();
            return;
        }
        ByteBuf goodbye = channel.alloc()
                .buffer(3)
                .writeByte(NettyAudioSocketLine.HANG_UP)
                .writeShort(0);
        channel.writeAndFlush(goodbye);
        // The switch closes when it has read the word; closing first, with its sound still unread, could destroy the
        // word.
        channel.eventLoop().schedule(() -> channel.close(), MS_TO_CLOSE, TimeUnit.MILLISECONDS);
    }

    @Override
    public CompletableFuture<Heard> whenHeard(Predicate<Heard> condition) {
        CompletableFuture<Heard> answer = new CompletableFuture<>();
        Question question = new Question(condition, answer);
        synchronized (questions) {
            // Nothing more may come: what was heard already counts.
            if (!answered(question, hearing.now())) questions.add(question);
        }
        if (ended.isDone()) gone();
        return answer;
    }

    @Override
    public void say(Voice other) {
        voice = other;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public CompletableFuture<Instant> connected() {
        return connected;
    }

    @Override
    public CompletableFuture<Ended> ended() {
        return ended;
    }

    @Override
    public Heard heard() {
        return hearing.now();
    }
}

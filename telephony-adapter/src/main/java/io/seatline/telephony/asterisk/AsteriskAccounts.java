package io.seatline.telephony.asterisk;

import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyCommand.KeepMusic;
import io.seatline.telephony.TelephonyCommand.ProvisionLine;
import io.seatline.telephony.TelephonyCommand.RemoveLine;
import io.seatline.telephony.TelephonyCommand.RenewLine;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiConsumer;

/** What is pushed to the switch over HTTP, accounts and music: one after the other, off the node's thread. */
final class AsteriskAccounts implements AutoCloseable {
    private final AriEndpoints ari;
    private final AsteriskMusic music;
    private final ScheduledExecutorService loop;
    private final BiConsumer<TelephonyCommand, String> failed;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("asterisk-accounts").factory());

    /** @param failed told on {@code loop} */
    AsteriskAccounts(
            AriEndpoints ari,
            AsteriskMusic music,
            ScheduledExecutorService loop,
            BiConsumer<TelephonyCommand, String> failed) {
        this.ari = ari;
        this.music = music;
        this.loop = loop;
        this.failed = failed;
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    void keep(KeepMusic it) {
        push(it, () -> music.keep(it.pieces()));
    }

    /** @param contacts of the line's phones, as far as they were told; so of {@link #remove} */
    void provision(ProvisionLine it, Set<String> contacts) {
        push(it, () -> ari.provision(it.line(), it.secret(), contacts));
    }

    void renew(RenewLine it) {
        push(it, () -> ari.renew(it.line(), it.secret()));
    }

    void remove(RemoveLine it, Set<String> contacts) {
        push(it, () -> ari.remove(it.line(), contacts));
    }

    private void push(TelephonyCommand command, Work work) {
        Callable<Void> job = () -> {
            try {
                work.run();
            } catch (IOException | RuntimeException e) {
                loop.execute(() -> failed.accept(command, e.toString()));
            }
            return null;
        };
        var unused = worker.submit(job);
    }

    @Override
    public void close() {
        worker.shutdownNow();
        ari.close();
    }
}

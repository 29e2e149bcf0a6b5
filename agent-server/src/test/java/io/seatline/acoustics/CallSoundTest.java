package io.seatline.acoustics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.seatline.acoustics.SoundRules.Flag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CallSoundTest {
    private static final SoundRules RULES = new SoundRules(100, 200, 600, 10, 2, 1);

    /** The agent from 1 to 9, the customer from 8 to 14, nobody until 27, the agent until 29. */
    private static MadeCall call(double noise) {
        return new MadeCall(30, noise)
                .talks(true, 1, 9, 4, -18)
                .talks(false, 8, 14, 3, -20)
                .talks(true, 27, 29, 4, -18);
    }

    @Test
    void who_talks_when_is_heard_on_a_quiet_line_and_on_a_noisy_one() throws IOException {
        for (double noise : new double[] {-70, -45}) {
            var heard = call(noise).heard();
            assertThat(heard.durationMs()).isEqualTo(30_000);
            assertThat(heard.agent().talkMs()).isCloseTo(10_000, within(500L));
            assertThat(heard.customer().talkMs()).isCloseTo(6_000, within(400L));
            assertThat(heard.agent().firstWordMs()).isCloseTo(1_000, within(150L));
            assertThat(heard.longestDeadAirMs()).isCloseTo(13_000, within(300L));
            assertThat(heard.talkOverMs()).isCloseTo(1_000, within(300L));
            assertThat(heard.agent().longestMonologueMs()).isCloseTo(8_000, within(300L));
            assertThat(heard.agent().sure()).isTrue();
        }
    }

    /** The customer is on hold from 10 to 26, and hears music. */
    @Test
    void music_of_a_hold_is_nobodys_voice_and_its_time_nobodys_silence() throws IOException {
        var call = new MadeCall(30, -70)
                .talks(true, 1, 9, 4, -18)
                .talks(true, 12, 24, 6, -10)
                .talks(false, 27, 29, 4, -18);
        assertThat(call.heard().agent().talkMs()).isGreaterThan(18_000);
        var heard = call.heard(List.of(new Stretch(10_000, 26_000)));
        assertThat(heard.durationMs()).isEqualTo(30_000);
        assertThat(heard.agent().talkMs()).isCloseTo(8_000, within(400L));
        assertThat(heard.longestDeadAirMs()).isLessThan(2_000);
        assertThat(heard.customer().firstWordMs()).isCloseTo(27_000, within(150L));
        assertThat(heard.agent().noiseDbfs()).isCloseTo(-70, within(6.0));
    }

    @Test
    void the_one_who_begins_while_the_other_has_the_word_interrupts() throws IOException {
        var heard = call(-70).heard();
        assertThat(heard.customer().interruptions()).isEqualTo(1);
        assertThat(heard.agent().interruptions()).isZero();
    }

    @Test
    void nobody_talks_on_a_dead_line_nor_in_noise_alone() throws IOException {
        assertThat(new MadeCall(10, -120).heard().agent().talkMs()).isZero();
        var noise = new MadeCall(10, -40).heard();
        assertThat(noise.agent().talkMs()).isZero();
        assertThat(noise.agent().rate()).isNull();
        assertThat(noise.silenceMs()).isEqualTo(10_000);
    }

    @Test
    void syllables_are_within_their_band_at_several_speeds() throws IOException {
        for (double perSecond : new double[] {2, 3, 4, 5}) {
            var heard = new MadeCall(20, -60).talks(true, 1, 19, perSecond, -18).heard();
            SpeechRate rate = Objects.requireNonNull(heard.agent().rate());
            assertThat(perSecond * 60).isBetween(rate.low(), rate.high());
        }
    }

    /** EBU Tech 3341, case 1: a 1 kHz tone whose peak is 23 dB below full scale is -23 LUFS on two channels, -26 on one. */
    @Test
    void loudness_is_that_of_the_standard_tone() throws IOException {
        var heard = new MadeCall(20, -120)
                .tone(true, 1000, Math.pow(10, -23 / 20.0))
                .heard();
        assertThat(heard.agent().loudness()).isCloseTo(-26, within(0.5));
        assertThat(heard.customer().loudness()).isNull();
    }

    @Test
    void sound_that_is_cut_off_is_noticed() throws IOException {
        var heard = new MadeCall(10, -60).talks(true, 1, 9, 4, 6).heard();
        assertThat(heard.agent().clippedShare()).isGreaterThan(0.01);
        assertThat(RULES.flags(heard)).contains(Flag.CLIPPED);
    }

    @Test
    void rules_notice_what_is_beyond_their_limits_and_a_band_only_when_all_of_it_is() throws IOException {
        assertThat(RULES.flags(call(-70).heard()))
                .contains(Flag.DEAD_AIR)
                .doesNotContain(Flag.TALK_OVER, Flag.LONG_CALL);
        var fast = new MadeCall(20, -60).talks(true, 1, 19, 5, -18).heard();
        assertThat(RULES.flags(fast)).contains(Flag.FAST);
        // 195 a minute: the band reaches over 200 and stays unsaid.
        var near = new MadeCall(20, -60).talks(true, 1, 19, 3.25, -18).heard();
        assertThat(RULES.flags(near)).doesNotContain(Flag.FAST, Flag.SLOW);
        var slow = new MadeCall(20, -60).talks(true, 1, 19, 1.2, -18).heard();
        assertThat(RULES.flags(slow)).contains(Flag.SLOW);
        var long11 = new SoundRules(100, 200, 20, 10, 2, 1);
        assertThat(long11.flags(call(-70).heard())).contains(Flag.LONG_CALL);
    }

    @Test
    void empty_cut_off_or_senseless_bytes_are_no_crash() throws IOException {
        assertThat(CallSound.listen(new ByteArrayInputStream(new byte[0]), List.of())
                        .durationMs())
                .isZero();
        assertThat(CallSound.listen(new ByteArrayInputStream(new byte[4003]), List.of())
                        .durationMs())
                .isEqualTo(125);
        byte[] noise = new byte[160_001];
        new Random(1).nextBytes(noise);
        assertThat(CallSound.listen(new ByteArrayInputStream(noise), List.of()).durationMs())
                .isEqualTo(5_000);
    }

    /** A file that goes on for ever ends after twelve hours of it. */
    @Test
    void sound_without_an_end_is_left() throws IOException {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 0;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                given += length;
                Arrays.fill(into, from, from + length, (byte) 0);
                return length;
            }
        };
        assertThat(CallSound.listen(endless, List.of()).durationMs()).isEqualTo(12L * 3600 * 1000);
        assertThat(endless.given).isLessThan(13L * 3600 * 8000 * 4);
    }
}

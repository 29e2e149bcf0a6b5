package io.seatline.app;

import io.seatline.account.AccountStore;
import io.seatline.account.Passwords;
import io.seatline.doctor.DoctorCentre;
import io.seatline.doctor.SyntheticCall;
import io.seatline.floor.FloorLoop;
import io.seatline.history.CallHistory;
import io.seatline.kernel.CentreChanges;
import io.seatline.recording.RecordingCatalog;
import io.seatline.recording.StoredSounds;
import io.seatline.routing.RoutingStore;
import io.seatline.telephony.asterisk.AsteriskCarrierLoop;
import io.seatline.telephony.audio.NettyAudioSocket;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doctor's part in the centre that it starts for its call. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "seatline.mode", havingValue = "doctor")
class DoctorConfig {
    @Bean(destroyMethod = "close")
    NettyAudioSocket doctorRobots(SwitchSettings settings) throws IOException {
        return new NettyAudioSocket(settings.audioSocketPort());
    }

    @Bean
    SyntheticCall syntheticCall(
            AccountStore accounts,
            RoutingStore routing,
            Passwords passwords,
            CentreChanges changes,
            FloorLoop floor,
            AsteriskCarrierLoop outside,
            NettyAudioSocket doctorRobots,
            CallHistory history,
            RecordingCatalog recordings,
            StoredSounds sounds) {
        return new SyntheticCall(
                new DoctorCentre(accounts, routing, passwords, changes),
                floor,
                outside,
                doctorRobots,
                history,
                recordings,
                sounds);
    }
}

package io.seatline.app;

import io.seatline.telephony.Telephony;
import io.seatline.telephony.asterisk.AsteriskCarrierLoop;
import io.seatline.telephony.asterisk.AsteriskNode;
import io.seatline.telephony.asterisk.AsteriskProcess;
import io.seatline.telephony.asterisk.AsteriskSettings;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The switch: Asterisk, started and looked after by us unless a setting says otherwise. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "seatline.switch.on", matchIfMissing = true)
@EnableConfigurationProperties(SwitchSettings.class)
class SwitchConfig {
    @Bean
    AsteriskSettings asteriskSettings(SwitchSettings settings, SeatlineSettings seatline) {
        return settings.forAsterisk(seatline.data(), seatline.tls().on());
    }

    @Bean(destroyMethod = "close")
    ManagedSwitch managedSwitch(AsteriskSettings settings, SwitchSettings ours, SeatlineSettings seatline)
            throws IOException {
        if (settings.web().certificate() != null)
            PhoneCertificate.write(seatline.tls(), settings.web().certificate());
        return new ManagedSwitch(ours.managed() ? AsteriskProcess.start(settings) : null);
    }

    @Bean(destroyMethod = "close")
    Telephony telephony(AsteriskSettings settings, ManagedSwitch startedBefore) throws IOException {
        return new AsteriskNode(settings);
    }

    /**
     * The switch's process, when it is ours to look after. Ending the server in order ends the switch too; a killed server
     * leaves it, and its calls, running.
     */
    record ManagedSwitch(@Nullable AsteriskProcess process) implements AutoCloseable {
        @Override
        public void close() {
            if (process == null) return;
            process.stop();
            process.close();
        }
    }

    /** The outside world, played by the same Asterisk. */
    @Bean
    @ConditionalOnProperty(name = "seatline.switch.carrier-loop", havingValue = "true")
    AsteriskCarrierLoop carrierLoop(Telephony telephony) {
        return new AsteriskCarrierLoop((AsteriskNode) telephony);
    }
}

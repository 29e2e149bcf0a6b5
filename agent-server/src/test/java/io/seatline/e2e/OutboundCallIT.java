package io.seatline.e2e;

import io.seatline.e2e.Centre.Team;
import io.seatline.telephony.audio.RobotCall;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The carrier of the tests answers by the last three digits: a SIP code is what it says, anything else answers. */
@ExtendWith(CentreExtension.class)
@Timeout(120)
class OutboundCallIT {
    @Test
    void a_dialed_customer_answers_and_both_are_heard_and_recorded(Centre centre) throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            desk.awaitPhone()
                    .dial("13912340200")
                    .awaitCall("RINGING")
                    .shot("desk-dialing")
                    .awaitCall("CONNECTED");
            RobotCall customer = centre.carrier().rung("13912340200");
            desk.hears(Carrier.CUSTOMER_TONE);
            RobotEar.hears(customer, Browser.AGENT_TONE);
            RobotEar.hearsFor(customer, 2);
            customer.hangUp();
            desk.finishWrapUp("");
        }
        centre.endedCall(team).is("ANSWERED").by("CUSTOMER").recordsTheTalk();
    }

    @ParameterizedTest
    @CsvSource({"13912340486, BUSY", "13912340603, REJECTED", "13912340503, FAILED"})
    void a_customer_who_is_not_reached_is_shown_and_stored_as_such(String number, String outcome, Centre centre)
            throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            desk.awaitPhone()
                    .dial(number)
                    .awaitState("WRAPPING_UP")
                    .finishWrapUp("")
                    .awaitOutcome(outcome);
            desk.shot("desk-outbound-" + outcome.toLowerCase(Locale.ROOT));
        }
        centre.endedCall(team).is(outcome);
    }
}

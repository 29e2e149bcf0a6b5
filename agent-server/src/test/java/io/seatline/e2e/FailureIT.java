package io.seatline.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.e2e.Centre.Team;
import io.seatline.telephony.audio.RobotCall;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What breaks, and what a customer and an agent then notice. */
@ExtendWith(CentreExtension.class)
@Timeout(300)
class FailureIT {
    @Test
    void a_killed_server_costs_neither_the_talk_nor_the_record_of_it(Centre centre) throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            desk.goReady();
            RobotCall customer = centre.ring(team, "13812340101", "陈静");
            desk.talksWith(customer);
            whileTheServerIsDead(
                    centre,
                    () -> desk.awaitShown("call-apart").shot("desk-server-gone").hears(Carrier.CUSTOMER_TONE));
            desk.awaitGone("call-apart").awaitCall("CONNECTED").hears(Carrier.CUSTOMER_TONE);
            RobotEar.hears(customer, Browser.AGENT_TONE);
            assertFalse(
                    customer.heard().perSecond().stream().skip(1).anyMatch(level -> level < -50),
                    "a second of silence: " + customer.heard());
            desk.press("hang-up").finishWrapUp("").awaitState("READY");
        }
        centre.endedCall(team).is("ANSWERED").recordsTheTalk();
    }

    @Test
    void a_server_killed_while_an_agent_asks_another_finds_all_three_as_they_were(Centre centre) throws Exception {
        TwoDesks both = TwoDesks.ofOneQueue(centre);
        try (both) {
            AgentDesk hers = both.hers();
            AgentDesk his = both.his();
            RobotCall customer = both.sheTalksWith("13812340105", "何静");
            both.sheAsksHim();
            hers.hears(Browser.COLLEAGUE_TONE);
            RobotEar.hearsMusic(customer);
            whileTheServerIsDead(centre, () -> {
                hers.awaitShown("call-apart").hears(Browser.COLLEAGUE_TONE);
                his.awaitShown("call-apart").hears(Browser.AGENT_TONE);
                RobotEar.hearsMusic(customer);
            });
            hers.awaitGone("call-apart").awaitCall("CONSULTING").awaitConsult("TALKING");
            his.awaitGone("call-apart").awaitCall("ASKED");
            RobotEar.hearsMusic(customer);

            hers.press("swap").awaitCall("CONNECTED").hears(Carrier.CUSTOMER_TONE);
            RobotEar.hears(customer, Browser.AGENT_TONE);
            hers.press("complete-transfer").finishWrapUp("").awaitState("READY");
            his.awaitCall("CONNECTED").hears(Carrier.CUSTOMER_TONE);
            RobotEar.hearsInsteadOf(customer, Browser.COLLEAGUE_TONE, Browser.AGENT_TONE);
            his.press("hang-up").finishWrapUp("").awaitState("NOT_READY");
            customer.ended().get(10, SECONDS);
        }
        centre.endedCall(both.ana()).is("ANSWERED").hadBy(both.ana(), both.bo()).recordings(3);
    }

    private interface Look {
        void look() throws InterruptedException;
    }

    /** Whatever is missed then, the tests after this one need the server. */
    private static void whileTheServerIsDead(Centre centre, Look seen) throws IOException, InterruptedException {
        centre.server().kill();
        try {
            seen.look();
        } finally {
            centre.server().start();
        }
    }

    @Test
    void a_killed_switch_ends_its_calls_as_lost_and_frees_the_agents_within_ten_seconds(Centre centre)
            throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            desk.goReady();
            RobotCall customer = centre.ring(team, "13812340102", "");
            desk.answer();
            Instant killed = Instant.now();
            centre.killSwitch();
            customer.ended().get(10, SECONDS);
            desk.awaitGone("call");
            assertTrue(Duration.between(killed, Instant.now()).toSeconds() < 10, "the agent was not free in 10 s");
            desk.shot("desk-switch-gone").awaitPhone();
        }
        centre.endedCall(team).is("NODE_LOST");
        // nothing sticks: the next call goes through
        Team next = centre.team();
        try (AgentDesk desk = centre.desk(next)) {
            desk.goReady();
            RobotCall customer = centre.ring(next, "13812340103", "");
            desk.answer().hears(Carrier.CUSTOMER_TONE);
            customer.hangUp();
            desk.finishWrapUp("");
        }
        centre.endedCall(next).is("ANSWERED");
    }

    @Test
    void a_page_reloaded_while_idle_is_the_same_desk_again(Centre centre) throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            desk.goReady();
            desk.page().reload();
            desk.awaitPhone().awaitState("READY");
            RobotCall customer = centre.ring(team, "13812340104", "");
            desk.answer().hears(Carrier.CUSTOMER_TONE);
            customer.hangUp();
            desk.finishWrapUp("");
        }
        centre.endedCall(team).is("ANSWERED");
    }
}

package io.seatline.e2e;

import io.seatline.e2e.Centre.Team;
import io.seatline.telephony.audio.RobotCall;
import java.io.IOException;

/** Ana, who takes the calls, and Bo, who is told from her by his voice and takes none yet: both before their pages. */
record TwoDesks(Centre centre, Team ana, Team bo, AgentDesk hers, AgentDesk his) implements AutoCloseable {
    /** Of one queue. */
    static TwoDesks ofOneQueue(Centre centre) throws IOException, InterruptedException {
        Team ana = centre.team();
        return of(centre, ana, centre.colleague(ana));
    }

    static TwoDesks of(Centre centre, Team ana, Team bo) {
        AgentDesk hers = centre.desk(ana);
        try {
            AgentDesk his = centre.colleaguesDesk(bo);
            var both = new TwoDesks(centre, ana, bo, hers, his);
            his.awaitPhone();
            hers.goReady();
            return both;
        } catch (RuntimeException | Error e) {
            hers.close();
            throw e;
        }
    }

    /** A customer rings in, Ana answers, and they hear each other. */
    RobotCall sheTalksWith(String number, String name) throws IOException, InterruptedException {
        RobotCall customer = centre.ring(ana, number, name);
        hers.talksWith(customer);
        return customer;
    }

    /** She asks him about the call she has, and they talk about it. */
    void sheAsksHim() {
        hers.consult(bo.agentName(), "");
        his.answerAsked();
        hers.awaitConsult("TALKING");
    }

    @Override
    public void close() {
        try {
            hers.close();
        } finally {
            his.close();
        }
    }
}

package io.seatline.bench;

import java.util.List;

/** Who decides in a simulated hall. Times are seconds; a call or an agent that was paired is forgotten. */
interface HallRouter {
    record Pair(int call, int agent) {}

    void waits(HallScenario.Draw call, double now);

    void gone(int call, double now);

    void idle(int agent, double now);

    /** He goes home. */
    void away(int agent, double now);

    /** What can be decided at this moment. */
    List<Pair> decide(double now);

    /** When it wants to be asked again though nothing happened; {@code Double.MAX_VALUE}: never. */
    double next();
}

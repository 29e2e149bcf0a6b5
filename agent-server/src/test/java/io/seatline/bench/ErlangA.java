package io.seatline.bench;

/** Palm's M/M/N+M: what the best router could reach if every agent could take every call. Rates are per second. */
final class ErlangA {
    private static final int LONGEST_LINE = 2_000;

    private final int agents;
    private final double service;
    private final double patience;
    private final double[] states;

    /** @param patience rate at which a waiting customer gives up; above zero */
    ErlangA(double arrivals, double service, int agents, double patience) {
        this.agents = agents;
        this.service = service;
        this.patience = patience;
        states = new double[agents + LONGEST_LINE];
        double sum = 0;
        double log = 0;
        for (int n = 0; n < states.length; n++) {
            if (n > 0)
                log += Math.log(arrivals)
                        - Math.log(Math.min(n, agents) * service + Math.max(0, n - agents) * patience);
            states[n] = Math.exp(log - agents);
            sum += states[n];
        }
        for (int n = 0; n < states.length; n++) states[n] /= sum;
    }

    /** Share of all calls that are answered within so many seconds. */
    double answeredWithin(double seconds) {
        double free = 0;
        for (int n = 0; n < agents; n++) free += states[n];
        // reached[j]: P(answered by now | j before him at the start), stepped forward in time.
        int line = 400;
        var reached = new double[line];
        double step = 0.002;
        for (double t = 0; t < seconds; t += step) {
            for (int ahead = line - 1; ahead >= 0; ahead--) {
                double moves = agents * service + ahead * patience;
                double before = ahead == 0 ? 1 : reached[ahead - 1];
                reached[ahead] += step * (moves * before - (moves + patience) * reached[ahead]);
            }
        }
        for (int ahead = 0; ahead < line; ahead++) free += states[agents + ahead] * reached[ahead];
        return free;
    }

    double abandoned(double arrivals) {
        double waiting = 0;
        for (int n = agents; n < states.length; n++) waiting += (n - agents) * states[n];
        return patience * waiting / arrivals;
    }
}

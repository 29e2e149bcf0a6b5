package io.seatline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * R3, a day as centres have it: two humps of calls, people who come and go by the half hour, long tails of talk and patience,
 * phones that ring unheard, customers who come first.
 */
final class BusyDay {
    static final HallScenario HALL = new HallScenario("R3", HallScenario.even(10), 0, 300, 2, 240, 120, 12);

    private static final double WRAP_UP = 20;
    private static final double PEAK = 270 / (HALL.service() + WRAP_UP);
    private static final double UNHEARD = .03;
    private static final double VIP = .05;
    /** 80 of 100 within 20 s. */
    private static final double PROMISE = .8;

    private BusyDay() {}

    /** Calls a second at that time of the day: a hump in the morning, a lower one in the afternoon. */
    static double arrivals(double at) {
        double hour = at / 3600;
        return PEAK * Math.min(1, .25 + .75 * hump(hour - 2.5, 1.2) + .6 * hump(hour - 7.5, 1.8));
    }

    private static double hump(double from, double width) {
        return Math.exp(-from * from / (2 * width * width));
    }

    /** So many as Erlang A asks for in each half hour, if all could take every call. */
    static int[] staff() {
        var staff = new int[(int) HALL.hours() * 2];
        for (int n = 0; n < staff.length; n++) {
            double rate = arrivals(n * 1_800 + 900);
            int low = 1;
            int high = HALL.agents();
            while (low < high) {
                int middle = (low + high) / 2;
                var theory = new ErlangA(rate, 1 / (HALL.service() + WRAP_UP), middle, 1 / HALL.patience());
                if (theory.answeredWithin(20) >= PROMISE) high = middle;
                else low = middle + 1;
            }
            staff[n] = low;
        }
        return staff;
    }

    static List<HallScenario.Draw> draws(RandomGenerator random) {
        var calls = new ArrayList<HallScenario.Draw>();
        for (double at = HallScenario.exponential(random, 1 / PEAK);
                at < HALL.hours() * 3600;
                at += HallScenario.exponential(random, 1 / PEAK)) {
            if (random.nextDouble() * PEAK > arrivals(at)) continue;
            calls.add(new HallScenario.Draw(
                    calls.size(),
                    random.nextInt(HALL.shares().length),
                    at,
                    lognormal(random, HALL.patience(), 1.5),
                    lognormal(random, HALL.service(), 1.2),
                    HallScenario.exponential(random, WRAP_UP),
                    random.nextDouble() < VIP,
                    random.nextDouble() < UNHEARD));
        }
        return calls;
    }

    /** @param variation standard deviation as a part of the mean */
    private static double lognormal(RandomGenerator random, double mean, double variation) {
        double variance = Math.log(1 + variation * variation);
        return mean * Math.exp(Math.sqrt(variance) * random.nextGaussian() - variance / 2);
    }
}

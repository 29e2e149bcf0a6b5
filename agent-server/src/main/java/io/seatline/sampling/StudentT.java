package io.seatline.sampling;

/** Quantiles of Student's t, for intervals from small samples. */
public final class StudentT {
    private StudentT() {}

    /**
     * How far from the middle 95 % of the distribution reach: Hill, Algorithm 396, CACM 13(10), 1970, good to six digits
     * from three degrees of freedom on; one and two are exact.
     *
     * @param degrees of freedom, at least 1
     */
    public static double quantile95(double degrees) {
        double p = 0.05;
        if (degrees < 1) throw new IllegalArgumentException("no degrees of freedom: " + degrees);
        if (degrees == 1) return 1 / Math.tan(p * Math.PI / 2);
        if (degrees == 2) return Math.sqrt(2 / (p * (2 - p)) - 2);
        double a = 1 / (degrees - 0.5);
        double b = 48 / (a * a);
        double c = ((20700 * a / b - 98) * a - 16) * a + 96.36;
        double d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt(a * Math.PI / 2) * degrees;
        double y = Math.pow(d * p, 2 / degrees);
        if (y > 0.05 + a) {
            double x = NORMAL_025;
            y = x * x;
            if (degrees < 5) c += 0.3 * (degrees - 4.5) * (x + 0.6);
            c = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c;
            y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x;
            y = Math.expm1(a * y * y);
        } else {
            y = ((1 / (((degrees + 6) / (degrees * y) - 0.089 * d - 0.822) * (degrees + 2) * 3) + 0.5 / (degrees + 4))
                                            * y
                                    - 1)
                            * (degrees + 1)
                            / (degrees + 2)
                    + 1 / y;
        }
        return Math.sqrt(degrees * y);
    }

    /** Below which 2.5 % of a normal distribution lie. */
    private static final double NORMAL_025 = -1.959963984540054;
}

package io.seatline.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {
    /** As printed in tables of the distribution. */
    @ParameterizedTest
    @CsvSource({
        "1, 12.7062",
        "2, 4.30265",
        "3, 3.18245",
        "4, 2.77645",
        "5, 2.57058",
        "7, 2.36462",
        "10, 2.22814",
        "20, 2.08596",
        "30, 2.04227",
        "60, 2.00030",
        "120, 1.97993",
        "100000, 1.95999"
    })
    void quantile_is_as_in_the_tables(double degrees, double expected) {
        assertThat(StudentT.quantile95(degrees)).isCloseTo(expected, within(0.002));
    }
}

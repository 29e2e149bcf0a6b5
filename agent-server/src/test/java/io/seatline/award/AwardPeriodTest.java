package io.seatline.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The borders of a period, where years and their weeks do not agree. */
class AwardPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "WEEK, 2026-11-25, 2026-11-23, 2026-11-29, 2026-W48",
        "WEEK, 2026-11-23, 2026-11-23, 2026-11-29, 2026-W48",
        "WEEK, 2026-11-29, 2026-11-23, 2026-11-29, 2026-W48",
        "WEEK, 2026-12-31, 2026-12-28, 2027-01-03, 2026-W53",
        "WEEK, 2027-01-01, 2026-12-28, 2027-01-03, 2026-W53",
        "WEEK, 2024-12-30, 2024-12-30, 2025-01-05, 2025-W01",
        "WEEK, 2021-01-03, 2020-12-28, 2021-01-03, 2020-W53",
        "MONTH, 2028-02-10, 2028-02-01, 2028-02-29, 2028-02",
        "MONTH, 2026-12-31, 2026-12-01, 2026-12-31, 2026-12",
        "YEAR, 2027-01-01, 2027-01-01, 2027-12-31, 2027",
    })
    void period_holds_its_days_and_has_its_name(
            AwardPeriod period, LocalDate day, LocalDate from, LocalDate to, String name) {
        assertThat(period.of(day)).isEqualTo(new AwardPeriod.Days(from, to));
        assertThat(period.name(period.of(day).from())).isEqualTo(name);
    }
}

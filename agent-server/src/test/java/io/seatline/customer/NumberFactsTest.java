package io.seatline.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFactsTest {
    private final NumberFacts facts = new NumberFacts();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "02155550000, 上海",
                "01085550000, 北京",
                "+862155550000, 上海",
                "00862155550000, 上海",
                "+8675512345678, 广东深圳",
                "13812341234, 中国移动",
                "+8613812341234, 中国移动",
                "013812341234, 中国移动",
                "18612341234, 中国联通",
                "18912341234, 中国电信",
                "19212341234, 中国广电",
                "13491234567, -",
                "14012341234, -",
                "09991234567, -",
                "4008001234, -",
                "10086, -",
                "+12125550100, -",
                "110, -",
                "*, -",
                "0, -"
            })
    void number_says_where_it_belongs_or_nothing(String number, String place) {
        assertEquals(place, facts.of(number).map(NumberFacts.Place::zh).orElse(null));
    }
}

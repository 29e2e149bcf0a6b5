package io.seatline.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.seatline.kernel.Refused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopTemplateTest {
    @Test
    void values_are_filled_in_encoded_so_that_no_caller_decides_where_a_request_goes() {
        var template = PopTemplate.checked("url", "https://crm.example/find/{queue}?tel={number}&call={callId}");
        assertEquals(
                "https://crm.example/find/%E5%94%AE%E5%90%8E%20%26%23%2F..%3F?tel=%2B8613812341234&call=",
                template.filled(Map.of("number", "+8613812341234", "queue", "售后 &#/..?"))
                        .toString());
        var sly = template.filled(Map.of("queue", "@evil.example/{number}", "number", "1"));
        assertEquals("crm.example", sly.getHost());
        assertEquals("https://crm.example/find/%40evil.example%2F%7Bnumber%7D?tel=1&call=", sly.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "http://crm.example/, pop-url-not-https",
        "http://localhost.evil.example/, pop-url-not-https",
        "javascript:alert(1), pop-url-invalid",
        "file:///etc/passwd, pop-url-invalid",
        "ftp://crm.example/, pop-url-invalid",
        "https://{number}.example/, pop-url-invalid",
        "https://{number}/x, pop-url-invalid",
        "https://user@crm.example/, pop-url-invalid",
        "https://crm.example/a b, pop-url-invalid",
        "https://crm.example/?x={password}, pop-url-name-unknown",
        "https://crm.example/?x={}, pop-url-name-unknown",
        "crm.example, pop-url-invalid"
    })
    void other_addresses_are_refused(String typed, String slug) {
        assertEquals(
                slug,
                assertThrows(Refused.class, () -> PopTemplate.checked("url", typed))
                        .slug());
    }

    @Test
    void plain_http_is_for_this_machine_only() {
        PopTemplate.checked("url", "http://127.0.0.1:8080/x?n={number}");
        PopTemplate.checked("url", "http://localhost/x");
        assertEquals("", PopTemplate.checked("url", "  ").text());
    }
}

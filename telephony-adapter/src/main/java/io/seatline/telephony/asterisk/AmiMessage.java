package io.seatline.telephony.asterisk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One block of the manager protocol: an event or the response to an action. Header names that repeat are kept in {@link #variables}. */
record AmiMessage(Map<String, String> headers, Map<String, String> variables) {

    /** OriginateResponse is an event that carries a Response header, so the Event header decides. */
    boolean isEvent() {
        return headers.containsKey("Event");
    }

    String event() {
        return get("Event");
    }

    boolean succeeded() {
        return "Success".equals(get("Response"));
    }

    String get(String name) {
        return headers.getOrDefault(name, "");
    }

    String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    int number(String name) {
        String text = get(name);
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** Lines without their line ends. */
    static AmiMessage parse(List<String> lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        Map<String, String> variables = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon <= 0) continue;
            String name = line.substring(0, colon);
            String value = line.substring(colon + 1).stripLeading();
            int equals = value.indexOf('=');
            if (name.equals("ChanVariable") && equals > 0) {
                variables.put(value.substring(0, equals), value.substring(equals + 1));
            } else {
                headers.putIfAbsent(name, value);
            }
        }
        return new AmiMessage(headers, variables);
    }
}

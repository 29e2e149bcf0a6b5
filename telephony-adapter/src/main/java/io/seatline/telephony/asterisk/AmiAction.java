package io.seatline.telephony.asterisk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One action on its way to the manager connection; every part of it went through {@link AmiSafe}. */
final class AmiAction {
    private record Header(AmiSafe name, AmiSafe value) {}

    private final List<Header> headers = new ArrayList<>();

    private AmiAction(String name) {
        with("Action", name);
    }

    static AmiAction of(String name) {
        return new AmiAction(name);
    }

    AmiAction with(String name, String value) {
        if (name.indexOf(':') >= 0) throw new IllegalArgumentException("a header's name has no colon");
        headers.add(new Header(new AmiSafe(name), new AmiSafe(value)));
        return this;
    }

    AmiAction variable(String name, String value) {
        if (!name.matches("[A-Z_]+(\\([A-Za-z_,-]+\\))?")) throw new IllegalArgumentException("not a variable's name");
        return with("Variable", name + "=" + value);
    }

    byte[] bytes(String actionId) {
        StringBuilder text = new StringBuilder();
        for (Header header : headers) {
            text.append(header.name.value())
                    .append(": ")
                    .append(header.value.value())
                    .append("\r\n");
        }
        text.append("ActionID: ").append(new AmiSafe(actionId).value()).append("\r\n\r\n");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** For the log: the action's name alone, since values may be secrets or a person's number. */
    @Override
    public String toString() {
        return headers.getFirst().value().value();
    }
}

package io.seatline.e2e;

import java.util.ArrayList;
import java.util.List;

/** Three hundred display names that callers of ill will have: markup, scripts, formulas, commands, text that turns around. */
final class HostileNames {
    /** What each script would do if one ran. */
    private static final String CALL = "pwned(1)";

    private static final List<String> TAGS = List.of(
            "img src=x",
            "svg",
            "video src=x",
            "audio src=x",
            "body",
            "iframe src=javascript:" + CALL,
            "details open",
            "input autofocus",
            "select autofocus",
            "marquee",
            "object data=x",
            "math",
            "a href=javascript:" + CALL,
            "style",
            "link rel=stylesheet href=x",
            "form action=x");

    private static final List<String> HANDLERS = List.of(
            "onerror", "onload", "onfocus", "onstart", "ontoggle", "onmouseover", "onanimationstart", "onpointerenter");

    private static final List<String> PLAIN = List.of(
            "<script>pwned(1)</script>",
            "<ScRiPt>pwned(1)</sCrIpT>",
            "<script/src=//127.0.0.1/x></script>",
            "</title><script>pwned(1)</script>",
            "</textarea><script>pwned(1)</script>",
            "<!--<script>pwned(1)//-->",
            "javascript:pwned(1)",
            "data:text/html,<script>pwned(1)</script>",
            "{{constructor.constructor('pwned(1)')()}}",
            "${pwned(1)}",
            "#{7*7}",
            "<%= pwned(1) %>",
            "\\u003cscript\\u003epwned(1)\\u003c/script\\u003e",
            "&lt;script&gt;pwned(1)&lt;/script&gt;",
            "&#60;script&#62;pwned(1)&#60;/script&#62;",
            "%3Cscript%3Epwned(1)%3C/script%3E",
            "\"><script>pwned(1)</script>",
            "'-pwned(1)-'",
            "';pwned(1);//",
            "`${pwned(1)}`",
            "__proto__",
            "constructor",
            "toString",
            "=cmd|' /C calc'!A0",
            "+1+cmd",
            "-2+3",
            "@SUM(1)",
            "500&PJSIP/trunk/19001234567",
            "${SHELL(id)}",
            "$(id)",
            "`reboot`",
            "|nc 127.0.0.1",
            "^s^1",
            "a,b;c=d",
            "'; drop table floor.journal; --",
            "{\"type\":\"done\",\"id\":1}",
            "../../etc/passwd",
            "%0d%0aAction: Command",
            "\\r\\nAction: Originate",
            "\u202e\u8bcd\u4e0d\u8fbe\u610f",
            "\u200f\u200e\ufeff",
            "\ud83d\ude00\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "Z\u0351\u0343\u0302a\u0342\u0343lgo",
            "\u5f20\u4e09<b>\u7c97</b>");

    private HostileNames() {}

    static List<String> all() {
        List<String> names = new ArrayList<>(PLAIN);
        for (String tag : TAGS)
            for (String handler : HANDLERS) {
                names.add("<" + tag + " " + handler + "=" + CALL + ">");
                names.add("\"><" + tag + "/" + handler + "='" + CALL + "'>x");
            }
        // The longest that a display name may be and one that is far too long.
        names.add("<img src=x onerror=" + CALL + ">" + "\u957f".repeat(300));
        return names;
    }
}

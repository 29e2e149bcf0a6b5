package io.seatline.sip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of reading and writing SIP as a made-up caller and phone need. */
public final class SipText {
    private SipText() {}

    /** The first header of that name with its name, or nothing. */
    public static String header(String message, String name) {
        Matcher found = Pattern.compile("(?mi)^" + name + ":[^\r\n]*").matcher(message);
        return found.find() ? found.group() : "";
    }

    public static String value(String message, String name) {
        String line = header(message, name);
        return line.substring(line.indexOf(':') + 1).strip();
    }

    /** "INVITE" for a request, "SIP/2.0" for an answer. */
    public static String word(String message) {
        return message.substring(0, Math.max(0, message.indexOf(' ')));
    }

    public static int code(String answer) {
        return Integer.parseInt(answer.substring(8, 11));
    }

    /** @param tag added to the To of an answer that makes a dialog; empty: none */
    public static String answer(String request, String status, String tag) {
        StringBuilder text = new StringBuilder("SIP/2.0 " + status + "\r\n");
        request.lines()
                .filter(line -> line.matches("(?i)via:.*"))
                .forEach(line -> text.append(line).append("\r\n"));
        text.append(header(request, "From")).append("\r\n");
        String to = header(request, "To");
        text.append(to).append(tag.isEmpty() || to.contains(";tag=") ? "" : ";tag=" + tag);
        text.append("\r\n").append(header(request, "Call-ID"));
        text.append("\r\n").append(header(request, "CSeq"));
        return text.append("\r\nContent-Length: 0\r\n\r\n").toString();
    }

    /** RFC 2617 with qop=auth, as Asterisk asks for it. */
    public static String digest(String challenge, String method, String uri, String user, String secret) {
        String realm = quoted(challenge, "realm");
        String nonce = quoted(challenge, "nonce");
        String response = md5(md5(user + ":" + realm + ":" + secret) + ":" + nonce + ":00000001:bench:auth:"
                + md5(method + ":" + uri));
        return "Digest username=\"" + user + "\", realm=\"" + realm + "\", nonce=\"" + nonce + "\", uri=\"" + uri
                + "\", response=\"" + response + "\", algorithm=MD5, qop=auth, nc=00000001, cnonce=\"bench\", opaque=\""
                + quoted(challenge, "opaque") + "\"";
    }

    private static String quoted(String text, String name) {
        Matcher found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.seatline.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pieces that announcements are put together from, as texts. A number is a piece of its own, so that "3 to 5 minutes" needs no
 * sound of its own for each pair.
 */
final class PhraseTexts {
    /** The largest number that is spoken. */
    static final int MOST = 60;

    static final String NEXT = "next";
    static final String ONE_AHEAD = "oneAhead";
    static final String AHEAD = "ahead";
    static final String CALLERS = "callers";
    static final String MANY_AHEAD = "manyAhead";
    static final String WAIT = "wait";
    static final String TO = "to";
    static final String MINUTES = "minutes";
    static final String WAIT_SHORT = "waitShort";
    static final String WAIT_OVER = "waitOver";
    static final String CALLBACK_OFFER = "callbackOffer";
    static final String CALLBACK_PROMISED = "callbackPromised";
    static final String CALLBACK_CLOSED = "callbackClosed";
    static final String CALLBACK_LATER = "callbackLater";

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final String[] ENGLISH = {
        "",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {"", "", "twenty", "thirty", "forty", "fifty", "sixty"};

    private static final Map<String, String> CHINESE_WORDS = Map.ofEntries(
            Map.entry(NEXT, "您是下一位。"),
            Map.entry(ONE_AHEAD, "您前面还有一位。"),
            Map.entry(AHEAD, "您前面还有"),
            Map.entry(CALLERS, "位。"),
            Map.entry(MANY_AHEAD, "您前面还有超过六十位。"),
            Map.entry(WAIT, "预计等待"),
            Map.entry(TO, "到"),
            Map.entry(MINUTES, "分钟。"),
            Map.entry(WAIT_SHORT, "预计等待不到一分钟。"),
            Map.entry(WAIT_OVER, "预计等待超过"),
            Map.entry(CALLBACK_OFFER, "如需我们给您回电，请按一，您的排队位置会保留。"),
            Map.entry(CALLBACK_PROMISED, "我们会拨打您来电的号码给您回电，您的排队位置会保留，现在您可以挂机了。"),
            Map.entry(CALLBACK_CLOSED, "如需我们上班后给您回电，请按一。"),
            Map.entry(CALLBACK_LATER, "好的，我们上班后会拨打您来电的号码给您回电。再见。"));

    private static final Map<String, String> ENGLISH_WORDS = Map.ofEntries(
            Map.entry(NEXT, "You are next in line."),
            Map.entry(ONE_AHEAD, "There is one caller ahead of you."),
            Map.entry(AHEAD, "There are"),
            Map.entry(CALLERS, "callers ahead of you."),
            Map.entry(MANY_AHEAD, "There are more than sixty callers ahead of you."),
            Map.entry(WAIT, "Your expected wait is"),
            Map.entry(TO, "to"),
            Map.entry(MINUTES, "minutes."),
            Map.entry(WAIT_SHORT, "Your expected wait is less than one minute."),
            Map.entry(WAIT_OVER, "Your expected wait is more than"),
            Map.entry(CALLBACK_OFFER, "To be called back instead, press 1. You keep your place in line."),
            Map.entry(
                    CALLBACK_PROMISED,
                    "We will call you back at the number you are calling from, and you keep your place in line. You may hang up now."),
            Map.entry(CALLBACK_CLOSED, "To be called back when we are open, press 1."),
            Map.entry(
                    CALLBACK_LATER, "We will call you at the number you are calling from when we are open. Goodbye."));

    private PhraseTexts() {}

    /** All pieces of a language by their keys, numbers under their digits; empty for a language we do not speak. */
    static Map<String, String> of(String language) {
        boolean chinese = language.equals("zh-CN");
        if (!chinese && !language.equals("en")) return Map.of();
        var all = new LinkedHashMap<String, String>(new TreeMap<>(chinese ? CHINESE_WORDS : ENGLISH_WORDS));
        for (int number = 1; number <= MOST; number++) {
            all.put(String.valueOf(number), chinese ? chinese(number) : english(number));
        }
        return all;
    }

    /** Before a measure word two is 两, but twelve and twenty-two keep their 二. */
    private static String chinese(int number) {
        if (number == 2) return "两";
        String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS[number / 10] + "十";
        return tens + DIGITS[number % 10];
    }

    private static String english(int number) {
        if (number < 20) return ENGLISH[number];
        String tens = TENS[number / 10];
        return number % 10 == 0 ? tens : tens + "-" + ENGLISH[number % 10];
    }
}

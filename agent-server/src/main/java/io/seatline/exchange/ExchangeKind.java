package io.seatline.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be carried out and in, each with its columns; the first one says which thing a row is about. Who needs another stands below it. */
public enum ExchangeKind {
    USERS("login", "displayName", "role", "language", "active", "team", "skills", "password"),
    SKILLS("name"),
    TEAMS("name", "supervisors", "reasons"),
    PROMPTS("name", "language", "text"),
    QUEUES(
            "name",
            "ringSeconds",
            "wrapUpSeconds",
            "serviceLevelSeconds",
            "record",
            "active",
            "skills",
            "dialedNumbers",
            "strategy",
            "named",
            "exclusiveSeconds",
            "targetFirst",
            "priority",
            "vipPoints",
            "pointsPerMinute",
            "rings",
            "overflowQueue",
            "overflowSeconds",
            "overflowWithoutAgents",
            "maxLength",
            "maxWaitSeconds",
            "maxWaitOverflows",
            "autoAnswer",
            "announceSeconds",
            "announcePosition",
            "announceWait",
            "messagePrompt",
            "recordingNoticePrompt",
            "musicPrompt",
            "farewellPrompt",
            "callbackMode",
            "callbackAfterSeconds"),
    FLOWS(
            "name",
            "step",
            "title",
            "kind",
            "start",
            "prompt",
            "choices",
            "next",
            "otherwise",
            "waitSeconds",
            "silent",
            "wrong",
            "label",
            "least",
            "most",
            "fits",
            "queue",
            "number",
            "person",
            "wrongPrompt"),
    CALENDARS("name", "zone", "day", "title", "hours"),
    ENTRIES(
            "name",
            "numbers",
            "language",
            "active",
            "calendar",
            "greeting",
            "flow",
            "queue",
            "closedPrompt",
            "voicemail",
            "callback"),
    REASONS("code", "kind", "nameZh", "nameEn", "position", "limitSeconds", "active"),
    CODES("code", "nameZh", "nameEn", "parent", "position", "active"),
    SCRIPTS(
            "name",
            "kind",
            "step",
            "title",
            "text",
            "knowledge",
            "answer",
            "required",
            "choices",
            "branchOn",
            "branches",
            "otherwise",
            "end",
            "pausesRecording"),
    CUSTOMERS("numbers", "name", "company", "vip", "note");

    private final List<String> columns;

    ExchangeKind(String... columns) {
        this.columns = List.of(columns);
    }

    public List<String> columns() {
        return columns;
    }

    /** One thing is said in several rows below each other: a step, a day each. */
    public boolean severalRows() {
        return switch (this) {
            case FLOWS, CALENDARS, SCRIPTS -> true;
            case USERS, SKILLS, TEAMS, QUEUES, PROMPTS, ENTRIES, REASONS, CODES, CUSTOMERS -> false;
        };
    }

    public String key() {
        return columns.getFirst();
    }

    /** As addresses and files name it: {@code users}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExchangeKind> of(String word) {
        for (ExchangeKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}

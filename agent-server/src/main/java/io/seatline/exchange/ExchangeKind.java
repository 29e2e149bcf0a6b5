package io.seatline.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be carried out and in, each with its columns; the first one says which thing a row is about. */
public enum ExchangeKind {
    USERS("login", "displayName", "role", "language", "active", "team", "skills", "password"),
    SKILLS("name"),
    TEAMS("name", "supervisors", "reasons"),
    QUEUES(
            "name",
            "ringSeconds",
            "wrapUpSeconds",
            "serviceLevelSeconds",
            "record",
            "active",
            "skills",
            "dialedNumbers",
            "announceSeconds",
            "announcePosition",
            "announceWait",
            "callbackMode",
            "callbackAfterSeconds"),
    CUSTOMERS("numbers", "name", "company", "vip", "note");

    private final List<String> columns;

    ExchangeKind(String... columns) {
        this.columns = List.of(columns);
    }

    public List<String> columns() {
        return columns;
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

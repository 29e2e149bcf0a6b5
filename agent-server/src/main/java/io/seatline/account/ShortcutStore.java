package io.seatline.account;

/** The chosen keys, kept for each account. */
public interface ShortcutStore {
    Shortcuts of(int account);

    void replace(int account, Shortcuts shortcuts);
}

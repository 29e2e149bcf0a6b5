package io.seatline.desk;

import java.util.Map;

/** What the server says on the desk socket. A desk and a board are always whole, so the next one repairs any gap. */
public sealed interface DeskUpdate {
    record Done(long id) implements DeskUpdate {}

    record Refused(long id, String slug, Map<String, String> params) implements DeskUpdate {}

    /** Another tab or place took over. */
    record Superseded() implements DeskUpdate {}

    record Notice(String slug, Map<String, String> params) implements DeskUpdate {}

    record Desk(DeskView view) implements DeskUpdate {}

    record Board(BoardView view) implements DeskUpdate {}
}

package io.seatline.db;

import java.util.Map;

/** Why the database cannot be used, as a stable word and its values; the sentence is made by whoever tells a person. */
public final class DatabaseProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The words that start-up sentences are found by. */
    public enum Kind {
        /** Another running program owns the data folder. */
        DATA_FOLDER_IN_USE,
        /** PostgreSQL's own start program hands the folder's name to a shell, which would read more than a name in it. */
        DATA_FOLDER_NAME,
        /** A newer program has already changed the tables. */
        DATABASE_TOO_NEW,
        /** PostgreSQL refuses to run as root and this machine lets nobody step down to another user. */
        ROOT_NOT_ALLOWED,
        /** The files belong to another major version of PostgreSQL. */
        OTHER_POSTGRES_VERSION,
        DATABASE_DOES_NOT_START,
        DATABASE_UNREACHABLE
    }

    private final Kind kind;
    private final transient Map<String, String> params;

    public DatabaseProblem(Kind kind, Map<String, String> params, Throwable cause) {
        super(kind + " " + params, cause);
        this.kind = kind;
        this.params = params;
    }

    public DatabaseProblem(Kind kind, Map<String, String> params) {
        super(kind + " " + params);
        this.kind = kind;
        this.params = params;
    }

    public Kind kind() {
        return kind;
    }

    public Map<String, String> params() {
        return params;
    }
}

package io.seatline.telephony;

import java.io.IOException;

/** A port that the switch, or something beside it, needs is held by another program. */
public final class PortTaken extends IOException {
    private static final long serialVersionUID = 1;

    private final String setting;
    private final int port;

    /** @param setting the setting that says which port, without its prefix, such as {@code ami-port} */
    public PortTaken(String setting, int port, Throwable cause) {
        super("port " + port + " (setting " + setting + " of the switch) is taken by another program", cause);
        this.setting = setting;
        this.port = port;
    }

    public String setting() {
        return setting;
    }

    public int port() {
        return port;
    }
}

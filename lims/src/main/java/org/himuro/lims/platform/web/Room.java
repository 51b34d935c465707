package org.himuro.lims.platform.web;

/** The five rooms. The bench and the wall board fill the screen; the others share the bar at the top. */
public enum Room {
    BENCH("room.bench", "/bench", "scan-line"),
    BOARD("room.board", "/board", "monitor"),
    BANK("room.bank", "/bank", "snowflake"),
    LABORATORY("room.laboratory", "/laboratory", "dna"),
    DESK("room.desk", "/", "inbox");

    private final String key;
    private final String path;
    private final String icon;

    Room(String key, String path, String icon) {
        this.key = key;
        this.path = path;
        this.icon = icon;
    }

    /** Message key of the room's name. */
    public String key() {
        return key;
    }

    public String path() {
        return path;
    }

    /** The room's sign in the icon sprite. */
    public String icon() {
        return icon;
    }
}

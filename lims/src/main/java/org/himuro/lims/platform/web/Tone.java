package org.himuro.lims.platform.web;

import java.util.Locale;

/** How a state is shown: always a colour with a shape and a word, never a colour alone. */
public enum Tone {
    WAITING("circle-dashed"),
    DONE("circle-check"),
    LOOK("triangle-alert"),
    REFUSED("octagon-x"),
    ACCENT("info");

    private final String icon;

    Tone(String icon) {
        this.icon = icon;
    }

    /** The class that styles it. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The shape that goes with the colour. */
    public String icon() {
        return icon;
    }
}

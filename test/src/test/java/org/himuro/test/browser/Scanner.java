package org.himuro.test.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/**
 * A hand scanner that is a keyboard to the machine. Each key carries its own time of happening, so that a burst is as fast as
 * the scanner was, however busy the machine.
 */
final class Scanner {
    private static final double BETWEEN_KEYS = 0.004;
    private static final int SHIFT = 8;
    private static final int IME = 229;

    /** The key behind the code. */
    enum Suffix {
        ENTER("Enter", 13),
        TAB("Tab", 9);

        private final String key;
        private final int number;

        Suffix(String key, int number) {
            this.key = key;
            this.number = number;
        }
    }

    /** What the machine's input method makes of the keys. */
    enum Input {
        DIRECT,
        /** A Japanese input method swallows them: only the physical key is told. */
        SWALLOWED,
        /** They arrive as full-width letters. */
        FULL_WIDTH
    }

    private final CDPSession keyboard;
    private int scans;

    Scanner(Page page) {
        keyboard = page.context().newCDPSession(page);
    }

    /** How many codes were read. */
    int scans() {
        return scans;
    }

    void scan(String code) {
        scan(code, Suffix.ENTER, Input.DIRECT);
    }

    void scan(String code, Suffix suffix, Input input) {
        scans++;
        double at = System.currentTimeMillis() / 1000.0;
        for (char c : code.toCharArray()) {
            press(key(c, input), at += BETWEEN_KEYS);
        }
        press(named(suffix.key, suffix.key, suffix.number), at + BETWEEN_KEYS);
    }

    private void press(JsonObject key, double at) {
        key.addProperty("timestamp", at);
        keyboard.send("Input.dispatchKeyEvent", key);
        var up = key.deepCopy();
        up.addProperty("type", "keyUp");
        up.remove("text");
        keyboard.send("Input.dispatchKeyEvent", up);
    }

    private static JsonObject key(char c, Input input) {
        var code = (Character.isDigit(c) ? "Digit" : "Key") + c;
        var typed = switch (input) {
            case DIRECT -> String.valueOf(c);
            case SWALLOWED -> "Process";
            case FULL_WIDTH -> String.valueOf((char) (c + 0xfee0));
        };
        var key = named(typed, code, input == Input.SWALLOWED ? IME : c);
        key.addProperty("modifiers", Character.isUpperCase(c) ? SHIFT : 0);
        if (input != Input.SWALLOWED) {
            key.addProperty("text", typed);
        }
        return key;
    }

    private static JsonObject named(String key, String code, int number) {
        var event = new JsonObject();
        event.addProperty("type", "keyDown");
        event.addProperty("key", key);
        event.addProperty("code", code);
        event.addProperty("windowsVirtualKeyCode", number);
        return event;
    }
}

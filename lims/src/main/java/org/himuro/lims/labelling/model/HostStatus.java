package org.himuro.lims.labelling.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a printer answers to {@code ~HS}, the host status of ZPL II (Zebra, ZPL II Programming Guide): three strings, each between
 * STX and ETX and followed by CR LF.
 *
 * @param formats how many formats wait in its memory
 * @param partial one has come in part
 * @param remaining labels of the format in print that are still to come out
 * @param faulty its settings are lost, it is too cold or too hot, its memory is full or it only echoes what it gets
 */
public record HostStatus(
        boolean paperOut,
        boolean paused,
        boolean headOpen,
        boolean ribbonOut,
        int formats,
        boolean partial,
        int remaining,
        boolean faulty) {

    private static final Pattern ANSWER =
            Pattern.compile("\\x02\\d{3},(?<paper>[01]),(?<pause>[01]),\\d{4,5},(?<formats>\\d{3}),"
                    + "(?<full>[01]),(?<echo>[01]),(?<partial>[01]),000,(?<lost>[01]),(?<cold>[01]),(?<hot>[01])\\x03\\r\\n"
                    + "\\x02\\d{3},\\d,(?<head>[01]),(?<ribbon>[01]),[01],[0-9A-Z],\\d,[01],(?<remaining>\\d{8}),[01],\\d{3}\\x03\\r\\n"
                    + "\\x02\\d{4},[01]\\x03\\r\\n");

    /** Empty where it is anything else than the three strings, however alike: what is not understood is never "ready". */
    public static Optional<HostStatus> read(String answer) {
        var m = ANSWER.matcher(answer);
        return m.matches()
                ? Optional.of(new HostStatus(
                        set(m, "paper"),
                        set(m, "pause"),
                        set(m, "head"),
                        set(m, "ribbon"),
                        Integer.parseInt(m.group("formats")),
                        set(m, "partial"),
                        Integer.parseInt(m.group("remaining")),
                        set(m, "full") || set(m, "echo") || set(m, "lost") || set(m, "cold") || set(m, "hot")))
                : Optional.empty();
    }

    private static boolean set(Matcher answer, String flag) {
        return answer.group(flag).equals("1");
    }

    /** Nothing is left of what it was sent. */
    public boolean nothingLeft() {
        return formats == 0 && !partial && remaining == 0;
    }

    /** Why it prints nothing now, the one that a person mends first. */
    public Optional<Trouble> trouble() {
        if (headOpen) {
            return Optional.of(Trouble.HEAD_OPEN);
        }
        if (paperOut) {
            return Optional.of(Trouble.PAPER_OUT);
        }
        if (ribbonOut) {
            return Optional.of(Trouble.RIBBON_OUT);
        }
        if (faulty) {
            return Optional.of(Trouble.FAULT);
        }
        return paused ? Optional.of(Trouble.PAUSED) : Optional.empty();
    }
}

package org.himuro.lims.platform;

/**
 * Why the application cannot start or do what it was told, as one sentence for the person at the terminal.
 *
 * <p>Thrown by the platform only, caught by {@code Main} only, which prints the sentence and leaves with the exit code.
 */
public final class CannotStart extends RuntimeException {
    /** Exit code of a command line that is not understood. */
    public static final int USAGE = 2;
    /** Exit code of a start that is not possible here and now. */
    public static final int NOT_POSSIBLE = 3;

    private static final long serialVersionUID = 1;

    private final int exitCode;

    private CannotStart(int exitCode, String sentence, Throwable... cause) {
        super(sentence, cause.length == 0 ? null : cause[0]);
        this.exitCode = exitCode;
    }

    /** The command line is wrong. */
    public static CannotStart usage(String sentence) {
        return new CannotStart(USAGE, sentence);
    }

    /** Something in the surroundings (port, disk, password, ...) is in the way. */
    public static CannotStart because(String sentence) {
        return new CannotStart(NOT_POSSIBLE, sentence);
    }

    /** As {@link #because(String)}, keeping what was thrown below for the log. */
    public static CannotStart because(String sentence, Throwable cause) {
        return new CannotStart(NOT_POSSIBLE, sentence, cause);
    }

    /** What the process leaves with; never 0. */
    public int exitCode() {
        return exitCode;
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}

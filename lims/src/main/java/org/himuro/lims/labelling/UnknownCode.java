package org.himuro.lims.labelling;

import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.labels.id.ParsedCode;
import org.himuro.labels.scan.ScanText;
import org.himuro.labels.scan.Symbol;
import org.himuro.lims.shared.Reason;

/**
 * What may be said of a code that names nothing here. A wristband carries a name: only what has the form of one of our codes,
 * or a registered foreign form, is shown and stored as it was read; of anything else the length (invariant 8, L4).
 */
public final class UnknownCode {
    private static final int LONGEST = 20;
    private static final Pattern BEGINNING = Pattern.compile("[A-Z]{1,5}[0-9][A-Z0-9]{0,14}");

    private UnknownCode() {}

    /** {@code CHECK_WRONG} where it is one of ours misread, else {@code CODE_UNKNOWN}; both with the code as it may be shown. */
    public static Reason of(String scanned) {
        return ScanText.normalise(scanned) instanceof Symbol.Code(ParsedCode.CheckWrong(var text, var expected))
                ? Reason.of("CHECK_WRONG", text)
                : Reason.of("CODE_UNKNOWN", shown(scanned));
    }

    /** The code, or an asterisk for each of its characters, at most {@value LONGEST}. */
    public static String shown(String scanned) {
        return switch (ScanText.normalise(scanned)) {
            case Symbol.Code(ParsedCode.OurCode ours) -> ours.text();
            case Symbol.Code(ParsedCode.CheckWrong(var text, var expected)) -> text;
            case Symbol.Code(ParsedCode.CommandCode(var command)) -> command.code();
            case Symbol.Code(ParsedCode.ForeignCode(var kind, var verbatim)) -> verbatim;
            case Symbol.Code(ParsedCode.Ambiguous ambiguous) -> hidden(scanned);
            case Symbol.Code(ParsedCode.Unknown unknown) -> hidden(scanned);
            case Symbol.Unreadable unreadable -> hidden(scanned);
        };
    }

    /** What may be stored of it: the code where it has the form of one of ours, misread or not; nothing of anything else. */
    public static Optional<String> kept(String scanned) {
        return switch (ScanText.normalise(scanned)) {
            case Symbol.Code(ParsedCode.OurCode ours) -> Optional.of(ours.text());
            case Symbol.Code(ParsedCode.CheckWrong(var text, var expected)) -> Optional.of(text);
            case Symbol other -> Optional.empty();
        };
    }

    /** What may be repeated of a search that found nothing: a code, or how one of ours begins. */
    public static String searched(String typed) {
        return BEGINNING.matcher(typed).matches() ? typed : shown(typed);
    }

    private static String hidden(String scanned) {
        return "*".repeat(Math.min(scanned.codePointCount(0, scanned.length()), LONGEST));
    }
}

package org.himuro.labels.id;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A registered form of other people's codes.
 *
 * @param kind a stable name, as {@code tube-maker-10}
 * @param form the whole code, letter case and GS (U+001D) as read
 */
public record ForeignForm(String kind, Pattern form) {
    /** GS1 element strings: GS between fields, or application identifiers in parentheses. Also said by the scanner's {@code ]d2}, {@code ]C1}, {@code ]Q3}. */
    public static final ForeignForm GS1 = new ForeignForm(
            "gs1", Pattern.compile("\\u001d\\d{2}.+|\\d{2}.+\\u001d.*|(\\(\\d{2,4}\\)[!-'*-z]+)+", Pattern.DOTALL));

    /** ISBT 128 donation identification number with its data identifier: {@code =} + 13 characters + 2 flags. */
    public static final ForeignForm ISBT_128 =
            new ForeignForm("isbt-128", Pattern.compile("=[A-NP-Z1-9][A-Z0-9]{4}\\d{8}[0-9]{2}"));

    /** The ten digits that makers etch on the bottom of 2-D tubes. */
    public static final ForeignForm TUBE_MAKER = new ForeignForm("tube-maker-10", Pattern.compile("\\d{10}"));

    /** Two letters and eight digits, the other usual form of etched tubes. */
    public static final ForeignForm TUBE_MAKER_LETTERS =
            new ForeignForm("tube-maker-2-8", Pattern.compile("[A-Z]{2}\\d{8}"));

    /** The forms that are known without registering any; hospital ids are registered per site. */
    public static List<ForeignForm> usual() {
        return List.of(GS1, ISBT_128, TUBE_MAKER, TUBE_MAKER_LETTERS);
    }

    boolean fits(String verbatim) {
        return !verbatim.isEmpty() && form.matcher(verbatim).matches();
    }
}

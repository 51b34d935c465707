package org.himuro.integrations.instrument;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what a column's numbers are written. Each kind of quantity has one scale by which values are kept. */
public enum Scale {
    /** A number without unit: an integrity number, a ratio. */
    NUMBER("", Quantity.NUMBER, "1"),
    PERCENT("%", Quantity.SHARE, "1"),
    /** From 0 to 1. */
    FRACTION("0–1", Quantity.SHARE, "100"),
    NG_PER_UL("ng/µl", Quantity.CONCENTRATION, "1"),
    UG_PER_ML("µg/ml", Quantity.CONCENTRATION, "1"),
    UG_PER_UL("µg/µl", Quantity.CONCENTRATION, "1000"),
    MG_PER_ML("mg/ml", Quantity.CONCENTRATION, "1000"),
    PG_PER_UL("pg/µl", Quantity.CONCENTRATION, "0.001"),
    NG_PER_ML("ng/ml", Quantity.CONCENTRATION, "0.001"),
    PG_PER_ML("pg/ml", Quantity.CONCENTRATION, "0.000001"),
    UL("µl", Quantity.VOLUME, "1"),
    ML("ml", Quantity.VOLUME, "1000"),
    MG("mg", Quantity.MASS, "1"),
    UG("µg", Quantity.MASS, "0.001"),
    G("g", Quantity.MASS, "1000");

    /** What is measured: ng/µl, µl and mg are the scales by which values are kept. */
    public enum Quantity {
        NUMBER,
        SHARE,
        CONCENTRATION,
        VOLUME,
        MASS
    }

    private final String shown;
    private final Quantity quantity;
    private final BigDecimal factor;

    Scale(String shown, Quantity quantity, String factor) {
        this.shown = shown;
        this.quantity = quantity;
        this.factor = new BigDecimal(factor);
    }

    /** As people write it; empty where there is no unit. */
    public String shown() {
        return shown;
    }

    public Quantity quantity() {
        return quantity;
    }

    /** The value by the scale of its quantity. */
    public BigDecimal kept(BigDecimal written) {
        return written.multiply(factor);
    }

    /** What a cell of a column of units says; empty where it is no unit known here. */
    public static Optional<Scale> of(String text) {
        var plain = plain(text);
        return plain.isEmpty()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(scale -> plain(scale.shown).equals(plain))
                        .findFirst();
    }

    /** The unit that a column's title names in brackets, or after its words. */
    public static Optional<Scale> inTitle(String title) {
        var plain = plain(title).replaceAll("[()\\[\\]]", " ").strip();
        return Arrays.stream(values())
                .filter(scale -> scale.quantity == Quantity.CONCENTRATION || scale == UL || scale == ML)
                .filter(scale -> (" " + plain + " ").contains(" " + plain(scale.shown) + " "))
                .findFirst();
    }

    /** µ has two signs; a file of western Windows read as Japanese has the half-width katakana ｵ for it. */
    static String plain(String text) {
        return Normalizer.normalize(text.replace('\uFF75', 'u'), Normalizer.Form.NFKC)
                .replace('\u03BC', 'u')
                .replace('\u00B5', 'u')
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}

package org.himuro.lims.intake.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.Material;

/** Amounts as they stand in old lists: {@code 1.5 mL}, {@code 500µl}, {@code 100 mg}, {@code 0.1g}, {@code 3片}, {@code 200}. */
public final class AmountWritten {
    private static final Pattern NUMBER =
            Pattern.compile("(?:約|ca\\.? ?|~)?([0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:[.,][0-9]+)?) ?(.*)");
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");

    private record Scale(AmountUnit unit, BigDecimal times) {}

    private static final BigDecimal THOUSAND = new BigDecimal(1000);
    private static final Map<String, Scale> UNITS = Map.ofEntries(
            Map.entry("l", new Scale(AmountUnit.MICROLITRE, new BigDecimal(1_000_000))),
            Map.entry("ml", new Scale(AmountUnit.MICROLITRE, THOUSAND)),
            Map.entry("cc", new Scale(AmountUnit.MICROLITRE, THOUSAND)),
            Map.entry("ul", new Scale(AmountUnit.MICROLITRE, BigDecimal.ONE)),
            Map.entry("マイクロリットル", new Scale(AmountUnit.MICROLITRE, BigDecimal.ONE)),
            Map.entry("g", new Scale(AmountUnit.MILLIGRAM, THOUSAND)),
            Map.entry("mg", new Scale(AmountUnit.MILLIGRAM, BigDecimal.ONE)),
            Map.entry("個", new Scale(AmountUnit.PIECE, BigDecimal.ONE)),
            Map.entry("片", new Scale(AmountUnit.PIECE, BigDecimal.ONE)),
            Map.entry("枚", new Scale(AmountUnit.PIECE, BigDecimal.ONE)),
            Map.entry("切片", new Scale(AmountUnit.PIECE, BigDecimal.ONE)),
            Map.entry("piece", new Scale(AmountUnit.PIECE, BigDecimal.ONE)),
            Map.entry("pieces", new Scale(AmountUnit.PIECE, BigDecimal.ONE)),
            Map.entry("pcs", new Scale(AmountUnit.PIECE, BigDecimal.ONE)),
            Map.entry("pc", new Scale(AmountUnit.PIECE, BigDecimal.ONE)));

    private AmountWritten() {}

    /** What a text says of an amount. */
    public sealed interface Said {
        record Unknown() implements Said {}

        record Known(Amount amount) implements Said {}

        /** @param code of what is wrong */
        record Wrong(String code) implements Said {}
    }

    /**
     * @param unit of its own column, or of the column's title; empty where neither says one
     * @param material whose usual unit counts where nothing says one
     */
    public static Said read(String text, String unit, Material material) {
        if (Written.isUnknown(text)) {
            return new Said.Unknown();
        }
        var match = NUMBER.matcher(Written.plain(text));
        if (!match.matches()) {
            return new Said.Wrong("IMPORT_AMOUNT_NOT_UNDERSTOOD");
        }
        var own = unit(match.group(2));
        var scale = own.isEmpty() ? unit(unit) : own;
        var counted = scale.isEmpty()
                ? Optional.of(new Scale(AmountUnit.usual(material), BigDecimal.ONE))
                : Optional.ofNullable(UNITS.get(scale));
        if (counted.isEmpty()) {
            return new Said.Wrong("IMPORT_UNIT_UNKNOWN");
        }
        var value = number(match.group(1)).multiply(counted.get().times()).stripTrailingZeros();
        if (!Amount.possible(value)) {
            return new Said.Wrong("IMPORT_AMOUNT_IMPOSSIBLE");
        }
        var plain = value.scale() < 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value;
        return new Said.Known(new Amount(plain, counted.get().unit()));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(THOUSANDS.matcher(text).matches() ? text.replace(",", "") : text.replace(',', '.'));
    }

    /** Both signs for micro, and the letter that stands in for them. */
    private static String unit(String text) {
        return Written.plain(text).toLowerCase(Locale.ROOT).replace('μ', 'u').replace('µ', 'u');
    }
}

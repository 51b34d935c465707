package org.himuro.lims.shipping.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.Packaging;
import org.himuro.lims.shipping.PackingRules;

/** Whether a coolant lasts as long as the way is expected to take, with a margin (domain facts, section 4.3). */
public final class HoldTime {
    private static final BigDecimal DAY = BigDecimal.valueOf(24);

    private HoldTime() {}

    /**
     * How long it lasts, margin not yet taken off.
     *
     * @param hours whole, rounded down
     * @param from from when it is counted
     * @param setting the setting it rests on, with its value
     */
    public record Lasts(long hours, Instant from, String setting) {}

    /** Empty where nothing has to last: no coolant, or how much of it is not said. */
    public static Optional<Lasts> of(Packaging packed, PackingRules rules, Instant dispatch) {
        return packed.coolant().flatMap(coolant -> switch (coolant) {
            case "DRY_ICE" ->
                packed.dryIceKg()
                        .map(kg -> new Lasts(
                                kg.multiply(DAY)
                                        .divide(rules.dryIceKgPerDay(), 0, RoundingMode.DOWN)
                                        .longValue(),
                                dispatch,
                                PackingRules.DRY_ICE + "="
                                        + rules.dryIceKgPerDay().toPlainString()));
            case "LN2_DRY_SHIPPER" ->
                Optional.of(new Lasts(
                        packed.holdHours() > 0 ? packed.holdHours() : rules.dryShipperHours(),
                        packed.chargedAt().orElse(dispatch),
                        PackingRules.DRY_SHIPPER + "=" + rules.dryShipperHours()));
            case "COLD_PACK" ->
                Optional.of(new Lasts(
                        rules.coldPackHours(), dispatch, PackingRules.COLD_PACK + "=" + rules.coldPackHours()));
            default -> Optional.empty();
        });
    }

    /** The hour of the day of arrival up to which it must last. */
    public static Instant until(LocalDate arrival, PackingRules rules, ZoneId receiver) {
        return arrival.atTime(rules.arrivesBy(), 0).atZone(receiver).toInstant();
    }

    static Optional<Reason> against(
            Packaging packed, PackingRules rules, Instant dispatch, LocalDate arrival, ZoneId receiver) {
        var until = until(arrival, rules, receiver);
        return of(packed, rules, dispatch)
                .filter(l -> until.isAfter(l.from().plus(Duration.ofHours(l.hours() - rules.marginHours()))))
                .map(l -> Reason.of(
                        "COOLANT_TOO_SHORT",
                        packed.coolant().orElse(""),
                        l.hours(),
                        rules.marginHours(),
                        (Duration.between(l.from(), until).toMinutes() + 59) / 60,
                        l.setting(),
                        PackingRules.MARGIN + "=" + rules.marginHours()));
    }
}

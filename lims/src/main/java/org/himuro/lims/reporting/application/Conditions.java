package org.himuro.lims.reporting.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.consent.ConsentStanding;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;

/**
 * What a search asks of tubes: every condition that is there must hold, of several values of one condition any. Written to an
 * address and read from it again it is the same.
 *
 * @param code the beginning of a code, or of another code of the tube
 * @param in code of a unit, rack, box, refrigerator or parcel: the tubes in it and in what is inside it
 * @param collector code of the site that collected it
 * @param holder code of the site that has it
 * @param moving in a parcel that was given to a carrier and has not arrived
 * @param order code of an order to a sequencing laboratory
 * @param months frozen longer ago than so many months
 * @param amount in one unit, between bounds
 * @param thaws at most
 * @param measured the newest value of something measured, at least
 * @param deviation an open deviation of the viewer's site is about it
 * @param usable consent given, not in quarantine, not missing, destroyed or used up
 */
public record Conditions(
        Optional<String> code,
        Optional<String> caseCode,
        Optional<UUID> donor,
        Set<String> projects,
        Set<Material> materials,
        Set<TubeStep> steps,
        Set<FreezingVerdict> verdicts,
        Set<TubePlace> places,
        Optional<String> in,
        Optional<String> collector,
        Optional<String> holder,
        boolean moving,
        Optional<String> parcel,
        Optional<String> order,
        Days sampled,
        Days frozen,
        Optional<Integer> months,
        Optional<Amount> amount,
        Optional<Integer> thaws,
        Optional<Measured> measured,
        Set<ConsentStanding> consents,
        boolean quarantined,
        boolean deviation,
        boolean usable) {
    public static final Conditions NONE = asked(Fields.query(Map.of()));
    /** As an address names them, in the order in which they are shown. */
    public static final List<String> NAMES = List.of(
            "q",
            "case",
            "donor",
            "project",
            "material",
            "step",
            "verdict",
            "place",
            "in",
            "from",
            "at",
            "moving",
            "parcel",
            "order",
            "sampled-from",
            "sampled-to",
            "frozen-from",
            "frozen-to",
            "months",
            "unit",
            "least",
            "most",
            "thaws",
            "analyte",
            "value",
            "consent",
            "quarantined",
            "deviation",
            "usable");

    private static final String BETWEEN = ",";
    private static final int MOST_MONTHS = 1200;
    private static final int MOST_THAWS = 99;

    public Conditions {
        projects = Set.copyOf(projects);
        materials = Set.copyOf(materials);
        steps = Set.copyOf(steps);
        verdicts = Set.copyOf(verdicts);
        places = Set.copyOf(places);
        consents = Set.copyOf(consents);
    }

    /** From the first day to the last, both counted, in the viewer's zone; either may be open. */
    public record Days(Optional<LocalDate> from, Optional<LocalDate> to) {
        public boolean isOpen() {
            return from.isEmpty() && to.isEmpty();
        }
    }

    /** At least one bound is there. */
    public record Amount(AmountUnit unit, Optional<BigDecimal> least, Optional<BigDecimal> most) {}

    public record Measured(Analyte analyte, BigDecimal least) {}

    public boolean areNone() {
        return equals(NONE);
    }

    /** As a form or an address asks; what is not understood is among the faults of the fields. */
    public static Conditions asked(Fields fields) {
        return new Conditions(
                text(fields, "q"),
                text(fields, "case"),
                fields.id("donor"),
                words(fields, "project"),
                some(fields, Material.class, "material"),
                some(fields, TubeStep.class, "step"),
                some(fields, FreezingVerdict.class, "verdict"),
                some(fields, TubePlace.class, "place"),
                text(fields, "in"),
                text(fields, "from"),
                text(fields, "at"),
                fields.flag("moving"),
                text(fields, "parcel"),
                text(fields, "order"),
                new Days(fields.date("sampled-from"), fields.date("sampled-to")),
                new Days(fields.date("frozen-from"), fields.date("frozen-to")),
                fields.count("months", 1, MOST_MONTHS),
                amount(fields),
                fields.count("thaws", 0, MOST_THAWS),
                measured(fields),
                some(fields, ConsentStanding.class, "consent"),
                fields.flag("quarantined"),
                fields.flag("deviation"),
                fields.flag("usable"));
    }

    /** Without a bound the unit says nothing, as a form sends it; a bound without its unit is asked for it. */
    private static Optional<Amount> amount(Fields fields) {
        var unit = fields.one(AmountUnit.class, "unit");
        var least = fields.number("least");
        var most = fields.number("most");
        if (least.isEmpty() && most.isEmpty()) {
            return Optional.empty();
        }
        var needed = unit.isPresent() ? unit.get() : fields.needed(AmountUnit.class, "unit", AmountUnit.MICROLITRE);
        return Optional.of(new Amount(needed, plain(least), plain(most)));
    }

    private static Optional<Measured> measured(Fields fields) {
        var value = fields.number("value").map(BigDecimal::stripTrailingZeros);
        var analyte = fields.one(Analyte.class, "analyte");
        return value.map(least -> new Measured(
                analyte.isPresent() ? analyte.get() : fields.needed(Analyte.class, "analyte", Analyte.DIN), least));
    }

    private static Optional<BigDecimal> plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::stripTrailingZeros);
    }

    private static Optional<String> text(Fields fields, String name) {
        return Optional.of(fields.text(name)).filter(t -> !t.isEmpty());
    }

    private static Set<String> words(Fields fields, String name) {
        return Arrays.stream(fields.text(name).split(BETWEEN))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> Set<E> some(Fields fields, Class<E> type, String name) {
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return fields.read(name, String.join(" | ", names), text -> {
                    var values = EnumSet.noneOf(type);
                    for (var word : text.split(BETWEEN)) {
                        if (!names.contains(word.strip())) {
                            return Optional.<Set<E>>empty();
                        }
                        values.add(Enum.valueOf(type, word.strip()));
                    }
                    return Optional.of(values);
                })
                .orElse(Set.of());
    }

    /** As an address says them: no name without a value. */
    public Map<String, String> address() {
        var address = new LinkedHashMap<String, String>();
        put(address, "q", code);
        put(address, "case", caseCode);
        put(address, "donor", donor);
        put(address, "project", projects);
        put(address, "material", materials);
        put(address, "step", steps);
        put(address, "verdict", verdicts);
        put(address, "place", places);
        put(address, "in", in);
        put(address, "from", collector);
        put(address, "at", holder);
        put(address, "moving", moving);
        put(address, "parcel", parcel);
        put(address, "order", order);
        put(address, "sampled-from", sampled.from());
        put(address, "sampled-to", sampled.to());
        put(address, "frozen-from", frozen.from());
        put(address, "frozen-to", frozen.to());
        put(address, "months", months);
        put(address, "unit", amount.map(Amount::unit));
        put(address, "least", amount.flatMap(Amount::least).map(BigDecimal::toPlainString));
        put(address, "most", amount.flatMap(Amount::most).map(BigDecimal::toPlainString));
        put(address, "thaws", thaws);
        put(address, "analyte", measured.map(Measured::analyte));
        put(address, "value", measured.map(m -> m.least().toPlainString()));
        put(address, "consent", consents);
        put(address, "quarantined", quarantined);
        put(address, "deviation", deviation);
        put(address, "usable", usable);
        return address;
    }

    private static void put(Map<String, String> address, String name, Optional<?> value) {
        value.ifPresent(v -> address.put(name, v.toString()));
    }

    private static void put(Map<String, String> address, String name, boolean flag) {
        if (flag) {
            address.put(name, "true");
        }
    }

    private static void put(Map<String, String> address, String name, Collection<?> values) {
        if (!values.isEmpty()) {
            address.put(name, values.stream().map(Object::toString).sorted().collect(Collectors.joining(BETWEEN)));
        }
    }

    /** What is left of an address when what is not understood is left out, with what that was. */
    public record Understood(Conditions conditions, List<Reason> faults) {}

    /** Of conditions kept long ago: what can still be asked. */
    public static Understood kept(Map<String, String> address) {
        var left = new LinkedHashMap<>(address);
        var faults = new ArrayList<Reason>();
        for (var name : NAMES) {
            var alone = Fields.query(alone(address, name));
            asked(alone);
            if (!alone.faults().isEmpty()) {
                faults.addAll(alone.faults());
                left.remove(name);
            }
        }
        return new Understood(asked(Fields.query(left)), faults);
    }

    private static Map<String, String> alone(Map<String, String> address, String name) {
        var with = switch (name) {
            case "least", "most" -> List.of(name, "unit");
            case "value" -> List.of(name, "analyte");
            default -> List.of(name);
        };
        var alone = new LinkedHashMap<String, String>();
        with.forEach(n -> alone.put(n, address.getOrDefault(n, "")));
        return alone;
    }
}

package org.himuro.lims.reporting.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.consent.ConsentStanding;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;

/** The conditions of an address in words, each with the address that is left without it. */
final class Chips {
    /** Conditions of which an address may name several values. */
    static final Set<String> SEVERAL = Set.of("project", "material", "step", "verdict", "place", "consent");

    private Chips() {}

    /** @param left turns an address into what is shown as the way without the condition */
    static List<TubeList.Filter> of(Map<String, String> address, Function<Map<String, String>, String> left) {
        var chips = new ArrayList<TubeList.Filter>();
        for (var name : Conditions.NAMES) {
            var value = address.getOrDefault(name, "");
            if (value.isEmpty() || name.equals("unit") || name.equals("analyte")) {
                continue;
            }
            var values = SEVERAL.contains(name) ? List.of(value.split(",")) : List.of(value);
            values.forEach(one ->
                    chips.add(new TubeList.Filter(words(name, one, address), left.apply(without(address, name, one)))));
        }
        return chips;
    }

    private static Map<String, String> without(Map<String, String> address, String name, String value) {
        var left = new LinkedHashMap<>(address);
        var others = Arrays.stream(address.getOrDefault(name, "").split(","))
                .filter(v -> SEVERAL.contains(name) && !v.equals(value))
                .collect(Collectors.joining(","));
        left.remove(name);
        if (!others.isEmpty()) {
            left.put(name, others);
        }
        if (Stream.of("least", "most").noneMatch(left::containsKey)) {
            left.remove("unit");
        }
        if (!left.containsKey("value")) {
            left.remove("analyte");
        }
        return left;
    }

    private static Phrase words(String name, String value, Map<String, String> address) {
        var key = "tubes.filter-" + name;
        return switch (name) {
            case "least", "most" ->
                Phrase.of(key, value, Phrase.name(AmountUnit.valueOf(address.getOrDefault("unit", "MICROLITRE"))));
            case "value" -> Phrase.of(key, Phrase.name(Analyte.valueOf(address.getOrDefault("analyte", "DIN"))), value);
            case "material", "step", "verdict", "place", "consent" -> Phrase.of(key, word(name, value));
            default -> Phrase.of(key, value);
        };
    }

    /** Of a value that was understood before. */
    static Phrase word(String name, String value) {
        return switch (name) {
            case "material" -> Phrase.name(Material.valueOf(value));
            case "step" -> Phrase.name(TubeStep.valueOf(value));
            case "verdict" -> Phrase.name(FreezingVerdict.valueOf(value));
            case "place" -> Phrase.of("place." + TubePlace.valueOf(value));
            case "consent" ->
                switch (ConsentStanding.valueOf(value)) {
                    case NONE -> Phrase.of("consent-sign.unknown");
                    case TO_ESTABLISH, ACTIVE, RESTRICTED, WITHDRAWN -> Phrase.of("consent-sign." + value);
                };
            default -> throw new IllegalArgumentException(name);
        };
    }
}

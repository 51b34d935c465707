package org.himuro.lims.reporting.application;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.himuro.lims.consent.ConsentStanding;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;

/**
 * The form in which conditions are set, filled as they stand.
 *
 * @param groups of fields, in the order in which one thinks of them
 */
public record TubeForm(List<Group> groups) {
    public TubeForm {
        groups = List.copyOf(groups);
    }

    /** @param name a key below {@code tubes.group} */
    public record Group(String name, List<Several> several, List<Line> lines) {
        public Group {
            several = List.copyOf(several);
            lines = List.copyOf(lines);
        }
    }

    /** Values of which any may be ticked. */
    public record Several(String field, List<Value> values) {
        public Several {
            values = List.copyOf(values);
        }
    }

    /** One value. */
    public record Value(String value, Phrase label, boolean chosen) {}

    /**
     * One field.
     *
     * @param type text, date, number, flag or one; of the last the values are those of {@code choices}
     */
    public record Line(String field, String type, String value, List<Value> choices) {
        public Line {
            choices = List.copyOf(choices);
        }
    }

    /** @param address the conditions in force */
    static TubeForm of(Map<String, String> address) {
        var form = new Filling(address);
        return new TubeForm(List.of(
                new Group(
                        "what",
                        List.of(form.several("material", Material.values())),
                        List.of(form.text("q"), form.text("case"), form.text("project"), form.text("donor"))),
                new Group(
                        "state",
                        List.of(
                                form.several("step", TubeStep.values()),
                                form.several("verdict", FreezingVerdict.values()),
                                form.several("consent", ConsentStanding.values())),
                        List.of(form.flag("usable"), form.flag("quarantined"), form.flag("deviation"))),
                new Group(
                        "where",
                        List.of(form.several("place", TubePlace.values())),
                        List.of(
                                form.text("in"),
                                form.text("at"),
                                form.text("from"),
                                form.text("parcel"),
                                form.text("order"),
                                form.flag("moving"))),
                new Group(
                        "when",
                        List.of(),
                        List.of(
                                form.typed("sampled-from", "date"),
                                form.typed("sampled-to", "date"),
                                form.typed("frozen-from", "date"),
                                form.typed("frozen-to", "date"),
                                form.typed("months", "number"))),
                new Group(
                        "how-much",
                        List.of(),
                        List.of(
                                form.typed("least", "number"),
                                form.typed("most", "number"),
                                form.one("unit", AmountUnit.values()),
                                form.one("analyte", Analyte.values()),
                                form.typed("value", "number"),
                                form.typed("thaws", "number")))));
    }

    private record Filling(Map<String, String> address) {
        Line text(String field) {
            return typed(field, "text");
        }

        Line flag(String field) {
            return typed(field, "flag");
        }

        Line typed(String field, String type) {
            return new Line(field, type, address.getOrDefault(field, ""), List.of());
        }

        Line one(String field, Enum<?>[] values) {
            var chosen = address.getOrDefault(field, "");
            var all = Arrays.stream(values)
                    .map(v -> new Value(v.name(), Phrase.name(v), v.name().equals(chosen)))
                    .toList();
            return new Line(field, "one", chosen, all);
        }

        Several several(String field, Enum<?>[] values) {
            Set<String> chosen =
                    Arrays.stream(address.getOrDefault(field, "").split(",")).collect(Collectors.toSet());
            return new Several(
                    field,
                    Arrays.stream(values)
                            .map(v -> new Value(v.name(), Chips.word(field, v.name()), chosen.contains(v.name())))
                            .toList());
        }
    }
}

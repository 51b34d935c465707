package org.himuro.lims.stocktake.adapter.web;

import io.micronaut.http.HttpRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.stocktake.Aim;
import org.himuro.lims.stocktake.Confidence;
import org.himuro.lims.stocktake.Empties;
import org.himuro.lims.stocktake.StartStockTake;

/** What somebody wants to know, of which units, and how surely. */
final class StartForm {
    /** As the form stands at first. */
    static final Map<String, String> FRESH = Map.of(
            "aim",
            "WITHIN",
            "confidence",
            "NINETY_FIVE",
            "expected",
            "98",
            "width",
            "1",
            "least",
            "99",
            "empties",
            "FIFTH");

    private static final Set<String> NOT_AGAIN = Set.of("csrf", "act", "unit");

    private final Fields fields;
    private final Set<String> units;
    private final Map<String, String> given;

    private StartForm(Fields fields, Set<String> units, Map<String, String> given) {
        this.fields = fields;
        this.units = units;
        this.given = given;
    }

    static StartForm asked(HttpRequest<?> request) {
        var given = new LinkedHashMap<String, String>();
        request.getParameters().forEach((name, values) -> given.put(name, values.isEmpty() ? "" : values.getFirst()));
        return of(Fields.query(request), request.getParameters().getAll("unit"), given);
    }

    static StartForm posted(Map<String, Object> body) {
        var given = new LinkedHashMap<String, String>();
        body.forEach((name, value) -> given.put(name, String.valueOf(value)));
        var units = body.get("unit") instanceof Collection<?> several
                ? several.stream().map(Object::toString).toList()
                : Optional.ofNullable(body.get("unit")).map(Object::toString).stream()
                        .toList();
        return of(Fields.form(body), units, given);
    }

    private static StartForm of(Fields fields, List<String> units, Map<String, String> given) {
        var codes = new LinkedHashSet<String>();
        units.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .forEach(codes::add);
        given.keySet().removeAll(NOT_AGAIN);
        return new StartForm(fields, codes, given);
    }

    Fields fields() {
        return fields;
    }

    /** Whether the address says more than which units. */
    boolean said() {
        return given.containsKey("aim");
    }

    Set<String> units() {
        return units;
    }

    Map<String, String> given() {
        return given;
    }

    /** Absent where something is wrong with it: {@link #faults}. */
    Optional<StartStockTake> command() {
        var kind = fields.needed(Aim.Kind.class, "aim", Aim.Kind.WITHIN);
        var confidence = fields.needed(Confidence.class, "confidence", Confidence.NINETY_FIVE);
        var empties = fields.needed(Empties.class, "empties", Empties.FIFTH);
        boolean within = kind == Aim.Kind.WITHIN;
        var accuracy = fields.number(within ? "expected" : "least").orElse(BigDecimal.ZERO);
        var width = within ? fields.number("width").orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
        return fields.faults().isEmpty()
                ? Optional.of(
                        new StartStockTake(List.copyOf(units), new Aim(kind, confidence, accuracy, width), empties))
                : Optional.empty();
    }

    List<Reason> faults() {
        return new ArrayList<>(fields.faults());
    }
}

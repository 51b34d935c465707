package org.himuro.lims.reporting.adapter.web;

import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.reporting.application.TubeQuery;
import org.himuro.lims.reporting.application.TubeQuery.Sort;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;

/** The list that an address asks for. What it says that is not understood is left out, not refused. */
record Asked(Map<String, String> address) {
    private static final List<String> KNOWN = List.of(
            "q", "case", "material", "step", "verdict", "place", "in", "project", "quarantined", "sort", "after");

    static Asked of(HttpRequest<?> request) {
        var address = new LinkedHashMap<String, String>();
        KNOWN.forEach(name -> request.getParameters()
                .getFirst(name)
                .filter(v -> !v.isBlank())
                .ifPresent(v -> address.put(name, v.strip())));
        return new Asked(address);
    }

    TubeQuery query(Viewer viewer, int limit) {
        var order = one("sort", Sort.values()).orElse(Sort.NEWEST);
        return new TubeQuery(
                viewer.site(),
                viewer.everySite(),
                text("q").map(t -> t.toUpperCase(Locale.ROOT)),
                text("case"),
                one("material", Material.values()),
                one("step", TubeStep.values()),
                one("verdict", FreezingVerdict.values()),
                one("place", TubePlace.values()),
                text("in"),
                text("project"),
                text("quarantined").isPresent(),
                order,
                text("after").flatMap(order::cursor),
                limit);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(address.get(name));
    }

    private <E extends Enum<E>> Optional<E> one(String name, E[] values) {
        return text(name)
                .flatMap(t ->
                        Arrays.stream(values).filter(v -> v.name().equals(t)).findFirst());
    }
}

package org.himuro.lims.reporting.adapter.web;

import io.micronaut.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.reporting.application.TubeQuery;

/** The list that an address asks for. What it says that is not understood is refused, all of it at once. */
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
        var fields = Fields.query(address);
        var asked = TubeQuery.asked(fields, viewer.site(), viewer.everySite(), limit);
        fields.check();
        return asked;
    }
}

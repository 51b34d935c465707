package org.himuro.lims.reporting.adapter.web;

import io.micronaut.http.HttpRequest;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.reporting.application.Sight;
import org.himuro.lims.reporting.application.TubeQuery;

/** The list that an address asks for. What it says that is not understood is refused, all of it at once. */
final class Asked {
    private Asked() {}

    static TubeQuery of(HttpRequest<?> request, Sight sight, int limit) {
        var fields = Fields.queryOfSeveral(request);
        var asked = TubeQuery.asked(fields, sight, limit);
        fields.check();
        return asked;
    }
}

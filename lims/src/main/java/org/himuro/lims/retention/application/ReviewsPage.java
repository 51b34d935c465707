package org.himuro.lims.retention.application;

import java.util.List;
import java.util.Map;
import org.himuro.lims.shared.Reason;

/** Cases whose time is over and of which the site has tubes. @param mayDecide the reader may keep or dispose @param seesCases and open the cases */
public record ReviewsPage(
        List<KeepingQueries.ReviewLine> lines,
        boolean mayDecide,
        boolean seesCases,
        Map<String, String> given,
        List<Reason> reasons) {
    public ReviewsPage {
        lines = List.copyOf(lines);
        given = Map.copyOf(given);
        reasons = List.copyOf(reasons);
    }

    public String value(String field) {
        return given.getOrDefault(field, "");
    }
}

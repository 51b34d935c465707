package org.himuro.lims.retention.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Reason;

/**
 * The holds of a site.
 *
 * @param lasting those that are not lifted are shown, else those that are
 * @param names of who placed and lifted them, by person
 * @param remarks what was written beside them, by act
 * @param seesCases the reader may open the cases
 * @param next address of the following page
 */
public record HoldsPage(
        List<KeepingQueries.HoldLine> lines,
        boolean lasting,
        Map<UUID, String> names,
        Map<UUID, String> remarks,
        LocalDate today,
        boolean mayHold,
        boolean seesCases,
        UUID reader,
        Map<String, String> given,
        List<Reason> reasons,
        Optional<String> next) {
    public HoldsPage {
        lines = List.copyOf(lines);
        names = Map.copyOf(names);
        remarks = Map.copyOf(remarks);
        given = Map.copyOf(given);
        reasons = List.copyOf(reasons);
    }

    public String name(UUID person) {
        return names.getOrDefault(person, "–");
    }

    public Optional<String> remark(KeepingQueries.HoldLine line) {
        return line.noted().flatMap(act -> Optional.ofNullable(remarks.get(act)));
    }

    /** Its day has passed, though nobody lifted it. */
    public boolean over(KeepingQueries.HoldLine line) {
        return line.until().filter(today::isAfter).isPresent();
    }

    public String value(String field) {
        return given.getOrDefault(field, "");
    }
}

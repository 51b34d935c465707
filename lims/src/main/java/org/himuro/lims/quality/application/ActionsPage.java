package org.himuro.lims.quality.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.quality.application.DeviationQueries.ActionLine;
import org.himuro.lims.quality.application.DeviationQueries.Which;

/**
 * What is to be done about deviations: one's own, or everybody's at the visible sites.
 *
 * @param mine only what this person is responsible for
 * @param words what is to be done, by digest
 * @param names of the responsible, by id
 * @param more there are more than are shown
 */
public record ActionsPage(
        List<ActionLine> lines,
        Which which,
        boolean mine,
        Map<String, List<String>> words,
        Map<UUID, String> names,
        LocalDate today,
        boolean more) {
    public ActionsPage {
        lines = List.copyOf(lines);
        words = Map.copyOf(words);
        names = Map.copyOf(names);
    }

    public String address(Which other, boolean ofMine) {
        return "/deviations/actions?which=" + other + "&mine=" + ofMine;
    }

    public String said(ActionLine line) {
        return String.join(" ", words.getOrDefault(line.action().words(), List.of("–")));
    }

    public String name(ActionLine line) {
        return names.getOrDefault(line.action().responsible(), "–");
    }
}

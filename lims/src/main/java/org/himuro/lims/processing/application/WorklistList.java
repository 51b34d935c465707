package org.himuro.lims.processing.application;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.himuro.lims.processing.Worklist;
import org.himuro.lims.processing.model.Derivable;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Material;
import org.himuro.sop.procedure.Procedure;

/** The worklists of a site, and the form for a new one. @param given what stood in it when it was refused */
public record WorklistList(
        List<Worklist> lists,
        List<Procedure> procedures,
        boolean mayMake,
        Map<String, String> given,
        List<Reason> reasons) {
    public WorklistList {
        lists = List.copyOf(lists);
        procedures = List.copyOf(procedures);
        given = Map.copyOf(given);
        reasons = List.copyOf(reasons);
    }

    /** What a worklist may be for. */
    public static List<Material> materials() {
        return Arrays.stream(Material.values())
                .filter(m -> Arrays.stream(Material.values())
                        .anyMatch(from -> Derivable.from(from).contains(m)))
                .sorted(Comparator.comparing(m -> m != Material.DNA))
                .toList();
    }

    public String value(String field) {
        return given.getOrDefault(field, "");
    }
}

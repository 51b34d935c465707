package org.himuro.lims.processing.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.TubeContent;
import org.himuro.lims.processing.model.Derivable;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Preparation;
import org.himuro.sop.procedure.Procedure;

/**
 * Processing one tube.
 *
 * @param procedures in force that say how often what is processed may be thawed
 * @param lacks what the reader lacks to work by them
 * @param given what stood in a form that was refused
 * @param reasons why it was refused
 */
public record ProcessingPage(
        TubeContent content,
        List<Procedure> procedures,
        List<Lack> lacks,
        Map<String, String> given,
        List<Reason> reasons) {
    /** New tubes in one form. */
    public static final int ROWS = 6;

    public ProcessingPage {
        procedures = List.copyOf(procedures);
        lacks = List.copyOf(lacks);
        given = Map.copyOf(given);
        reasons = List.copyOf(reasons);
    }

    public Set<Material> derivable() {
        return Derivable.from(content.material());
    }

    /** What this reader may say was measured. */
    public List<Analyte> analytes() {
        var fit = new ArrayList<>(Analyte.of(content.material()));
        fit.removeIf(a -> a.isReviewed() ? !content.mayReview() : !content.mayMeasure());
        return fit;
    }

    /** Whether the refused form is this one. */
    public boolean isRefused(String form) {
        return form.equals(given.get("form"));
    }

    public String value(String form, String field) {
        return isRefused(form) ? given.getOrDefault(field, "") : "";
    }

    /** The procedures with those first that are usual for what is done. */
    public List<Procedure> procedures(Preparation preparation) {
        var usual = preparation == Preparation.DERIVATIVE ? "dna-extraction" : "aliquoting";
        return procedures.stream()
                .sorted(Comparator.comparing(p -> !p.version().id().equals(usual)))
                .toList();
    }
}

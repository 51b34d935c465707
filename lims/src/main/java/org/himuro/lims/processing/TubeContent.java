package org.himuro.lims.processing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Preparation;

/**
 * What is in a tube, where it came from and what was made of it.
 *
 * @param amount empty where nobody knows
 * @param origin what it was made of in the end; empty where it is that itself
 * @param from the acts by which something came into it, with each parent
 * @param into those by which something was taken out of it, with each child, the newest first
 * @param values what was measured last of each analyte, in their order
 * @param nanograms of nucleic acid: volume times concentration
 * @param mayProcess the reader may take something out of it
 * @param mayMeasure the reader may say what was measured
 * @param mayReview the reader may say the tumour content
 */
public record TubeContent(
        UUID id,
        String code,
        Material material,
        Optional<Amount> amount,
        boolean depleted,
        int thaws,
        Optional<Material> origin,
        List<Step> from,
        List<Step> into,
        List<Value> values,
        Optional<BigDecimal> nanograms,
        boolean mayProcess,
        boolean mayMeasure,
        boolean mayReview) {
    public TubeContent {
        from = List.copyOf(from);
        into = List.copyOf(into);
        values = List.copyOf(values);
    }

    /**
     * One tube that this came from, or that was made of it.
     *
     * @param amount consumed of the parent for the child
     * @param procedure with its version, as {@code dna-extraction v1}
     * @param thawed the parent was thawed for it
     * @param undoable the reader may take it back now
     */
    public record Step(
            UUID processing,
            Preparation preparation,
            String code,
            Material material,
            Optional<Amount> amount,
            Instant at,
            String by,
            Optional<String> procedure,
            Optional<String> kit,
            Optional<String> lot,
            Optional<String> equipment,
            Optional<String> buffer,
            boolean thawed,
            boolean undoable) {}

    public record Value(Analyte analyte, BigDecimal value, Method method, Instant at, String by) {}

    /** Nothing is known of it that were worth a place on the page. */
    public boolean silent() {
        return amount.isEmpty()
                && !depleted
                && thaws == 0
                && from.isEmpty()
                && into.isEmpty()
                && values.isEmpty()
                && !mayProcess
                && !mayMeasure;
    }

    public boolean undoable() {
        return into.stream().anyMatch(Step::undoable);
    }
}

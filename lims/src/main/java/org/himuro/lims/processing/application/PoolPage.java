package org.himuro.lims.processing.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.processing.Method;
import org.himuro.lims.processing.model.Portions;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.Material;
import org.himuro.sop.procedure.Procedure;

/**
 * Several tubes of one donor put together.
 *
 * @param sum of what is taken; empty where one is not known, or where they have not one unit
 * @param lacks what the reader lacks to work by the procedures
 * @param made the pool that was made just now
 * @param given what stands in the form
 */
public record PoolPage(
        List<Row> rows,
        Portions how,
        Optional<Amount> sum,
        List<Procedure> procedures,
        List<Lack> lacks,
        Optional<MadePool> made,
        Map<String, String> given,
        List<Reason> reasons) {
    public PoolPage {
        rows = List.copyOf(rows);
        procedures = List.copyOf(procedures);
        lacks = List.copyOf(lacks);
        given = Map.copyOf(given);
        reasons = List.copyOf(reasons);
    }

    /**
     * A tube that something is taken out of.
     *
     * @param amount in it; empty where nobody knows
     * @param taken of it, in its unit
     * @param fault why nothing can be taken so
     */
    public record Row(
            String code,
            Optional<Material> material,
            Optional<Amount> amount,
            Optional<Measured> measured,
            AmountUnit unit,
            Optional<BigDecimal> taken,
            Optional<Reason> fault) {
        /** What remains in it. */
        public Optional<BigDecimal> left() {
            return amount.flatMap(a -> taken.map(t -> a.value().subtract(t)));
        }

        /** The mass that goes into the pool, in nanograms. */
        public Optional<BigDecimal> mass() {
            return unit == AmountUnit.MICROLITRE
                    ? measured.flatMap(m -> taken.map(t -> t.multiply(m.concentration())))
                    : Optional.empty();
        }
    }

    /** @param concentration nanograms per microlitre */
    public record Measured(BigDecimal concentration, Method method) {}

    /** @param parent code of one of those it is of */
    public record MadePool(String code, String parent, UUID processing, boolean undoable) {}

    public String value(String field) {
        return given.getOrDefault(field, "");
    }
}

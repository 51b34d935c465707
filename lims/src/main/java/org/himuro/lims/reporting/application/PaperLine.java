package org.himuro.lims.reporting.application;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.ConsentStanding;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.Method;
import org.himuro.lims.reporting.model.Half;
import org.himuro.lims.shipping.LineState;
import org.himuro.lims.shipping.TubeCondition;
import org.himuro.lims.specimen.Material;

/**
 * One tube on the papers of a parcel: codes only, never a name. What nobody measured or said is absent.
 *
 * @param line from 1
 * @param container a further code on the tube that was registered by another than the receiver
 * @param rack code of the box that was packed whole
 * @param pair by which it is told what belongs together
 * @param orders codes of the receiver's orders of it, {@code assays} likewise
 * @param back whether what is left comes back, as it was said of every order; absent where it was said of none, or not alike
 * @param volumeUl how much is in it, microlitres
 * @param kit of the extraction that it came out of, {@code buffer} in what it was eluted
 * @param collected the sender's date
 * @param donor as people read it, never a name
 * @param accession the receiver's own number of it, where the receiver registered one
 */
public record PaperLine(
        int line,
        String tube,
        Optional<String> container,
        Optional<String> rack,
        Optional<String> position,
        Optional<Half> half,
        String pair,
        Material material,
        List<String> orders,
        List<String> assays,
        Optional<Boolean> back,
        Optional<BigDecimal> volumeUl,
        Map<Analyte, Measured> measured,
        Optional<String> kit,
        Optional<String> buffer,
        int thaws,
        Optional<String> sprec,
        Optional<LocalDate> collected,
        String donor,
        Agreed consent,
        String project,
        boolean quarantined,
        LineState state,
        Optional<TubeCondition> condition,
        Optional<String> accession) {
    public PaperLine {
        orders = List.copyOf(orders);
        assays = List.copyOf(assays);
        measured = Map.copyOf(measured);
    }

    public record Measured(BigDecimal value, Method method) {}

    /** @param form with its version; empty where none was signed */
    public record Agreed(ConsentStanding standing, List<ConsentScope> scopes, Optional<String> form) {
        public Agreed {
            scopes = List.copyOf(scopes);
        }
    }

    public Optional<Measured> of(Analyte analyte) {
        return Optional.ofNullable(measured.get(analyte));
    }

    /** Nanograms, from volume and concentration, where both are known. */
    public Optional<BigDecimal> totalNg() {
        return volumeUl.flatMap(v -> of(Analyte.CONCENTRATION).map(c -> v.multiply(c.value(), MathContext.DECIMAL64)));
    }
}

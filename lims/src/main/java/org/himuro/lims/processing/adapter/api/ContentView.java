package org.himuro.lims.processing.adapter.api;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.Method;
import org.himuro.lims.processing.TubeContent;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Preparation;

/**
 * What is in a tube, where it came from and what was made of it, without the names of those who did it.
 *
 * @param amount empty where nobody knows, as is {@code unit}
 */
@Serdeable
record ContentView(
        String code,
        Material material,
        Optional<Material> origin,
        Optional<BigDecimal> amount,
        Optional<AmountUnit> unit,
        boolean depleted,
        int thaws,
        List<Step> from,
        List<Step> into,
        List<Value> values) {

    /** @param code of the other tube */
    @Serdeable
    record Step(
            UUID processing,
            Preparation preparation,
            String code,
            Material material,
            Optional<BigDecimal> consumed,
            Optional<AmountUnit> unit,
            Instant at,
            Optional<String> procedure,
            Optional<String> kit,
            Optional<String> lot,
            Optional<String> equipment,
            Optional<String> buffer,
            boolean thawed) {}

    @Serdeable
    record Value(Analyte analyte, BigDecimal value, Method method, Instant at) {}

    static ContentView of(TubeContent c) {
        return new ContentView(
                c.code(),
                c.material(),
                c.origin(),
                c.amount().map(Amount::value),
                c.amount().map(Amount::unit),
                c.depleted(),
                c.thaws(),
                c.from().stream().map(ContentView::step).toList(),
                c.into().stream().map(ContentView::step).toList(),
                c.values().stream()
                        .map(v -> new Value(v.analyte(), v.value(), v.method(), v.at()))
                        .toList());
    }

    private static Step step(TubeContent.Step s) {
        return new Step(
                s.processing(),
                s.preparation(),
                s.code(),
                s.material(),
                s.amount().map(Amount::value),
                s.amount().map(Amount::unit),
                s.at(),
                s.procedure(),
                s.kit(),
                s.lot(),
                s.equipment(),
                s.buffer(),
                s.thawed());
    }
}

package org.himuro.lims.processing.application;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.Measurement;
import org.himuro.lims.processing.TubeContent;
import org.himuro.lims.processing.TubeContent.Step;
import org.himuro.lims.processing.TubeContent.Value;
import org.himuro.lims.processing.TubeContents;
import org.himuro.lims.processing.UndoProcessing;
import org.himuro.lims.processing.application.ContentQueries.Done;
import org.himuro.lims.processing.application.ContentQueries.Edge;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;

/** Tells what is in a tube, from its amounts, its lineage and its measurements. */
@Singleton
public final class TellingContent implements TubeContents {
    private final ContentQueries queries;
    private final Staff staff;
    private final InstantSource clock;

    TellingContent(ContentQueries queries, Staff staff, InstantSource clock) {
        this.queries = queries;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public Optional<TubeContent> of(UUID id, Viewer viewer) {
        return Optional.ofNullable(queries.tubes(List.of(id)).get(id)).map(tube -> of(tube, viewer));
    }

    private TubeContent of(Tube tube, Viewer viewer) {
        var edges = queries.edges(List.of(tube.id()));
        var others = new HashSet<UUID>();
        edges.forEach(e -> others.add(e.child().equals(tube.id()) ? e.parent() : e.child()));
        var kin = queries.tubes(others);
        var done = queries.done(edges.stream().map(Edge::processing).distinct().toList());
        var measured = queries.measurements(List.of(tube.id()));
        var names = staff.names(Stream.concat(
                        done.values().stream().map(Done::person),
                        measured.stream().map(Measurement::person))
                .distinct()
                .toList());
        var values = latest(measured, names);
        boolean here = tube.heldBy().equals(viewer.site())
                && tube.step() != TubeStep.DESTROYED
                && tube.place() != TubePlace.PARCEL;
        var told =
                new Telling(kin, done, names, viewer, edges.stream().findFirst().map(Edge::processing));
        return new TubeContent(
                tube.id(),
                tube.code(),
                tube.material(),
                tube.content(),
                tube.depleted(),
                tube.thaws(),
                tube.origin(),
                edges.stream()
                        .filter(e -> e.child().equals(tube.id()))
                        .map(e -> told.step(e, e.parent(), clock.instant()))
                        .toList(),
                edges.stream()
                        .filter(e -> e.parent().equals(tube.id()))
                        .map(e -> told.step(e, e.child(), clock.instant()))
                        .toList(),
                values,
                nanograms(tube, values),
                here && viewer.may(Right.PROCESS) && !tube.depleted(),
                here && viewer.may(Right.PROCESS),
                here && viewer.may(Right.REVIEW_TISSUE));
    }

    /** What the steps of one page have in common. @param last the newest act of processing of the tube */
    private record Telling(
            Map<UUID, Tube> kin, Map<UUID, Done> done, Map<UUID, String> names, Viewer viewer, Optional<UUID> last) {

        Step step(Edge edge, UUID other, Instant now) {
            var by = Objects.requireNonNull(done.get(edge.processing()));
            var tube = Objects.requireNonNull(kin.get(other));
            boolean mine = by.person().equals(viewer.person())
                    && by.site().equals(viewer.site())
                    && last.filter(by.id()::equals).isPresent()
                    && !by.at().plus(UndoProcessing.WINDOW).isBefore(now);
            return new Step(
                    by.id(),
                    by.preparation(),
                    tube.code(),
                    tube.material(),
                    edge.consumed(),
                    by.at(),
                    names.getOrDefault(by.person(), "–"),
                    by.procedure().map(p -> p + " v" + by.version()),
                    by.kit(),
                    by.lot(),
                    by.equipment(),
                    by.buffer(),
                    edge.thawed(),
                    mine);
        }
    }

    private static List<Value> latest(List<Measurement> measured, Map<UUID, String> names) {
        var newest = new EnumMap<Analyte, Value>(Analyte.class);
        measured.forEach(m -> newest.putIfAbsent(
                m.analyte(),
                new Value(m.analyte(), m.value(), m.method(), m.measuredAt(), names.getOrDefault(m.person(), "–"))));
        return new ArrayList<>(newest.values());
    }

    private static Optional<BigDecimal> nanograms(Tube tube, List<Value> values) {
        var volume = tube.content()
                .filter(c -> c.unit() == AmountUnit.MICROLITRE && Analyte.CONCENTRATION.fits(tube.material()))
                .map(Amount::value);
        return values.stream()
                .filter(v -> v.analyte() == Analyte.CONCENTRATION)
                .findFirst()
                .flatMap(c -> volume.map(v -> v.multiply(c.value())));
    }
}

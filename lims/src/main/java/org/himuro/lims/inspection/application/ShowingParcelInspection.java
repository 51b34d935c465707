package org.himuro.lims.inspection.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.inspection.InspectAnswer;
import org.himuro.lims.inspection.Inspection;
import org.himuro.lims.inspection.LimitsOfLaboratories;
import org.himuro.lims.inspection.application.ParcelInspection.Row;
import org.himuro.lims.inspection.model.Inspecting;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.processing.LastMeasured;
import org.himuro.lims.sequencing.OrderedAt;
import org.himuro.lims.sequencing.Orders;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.shipping.LineState;
import org.himuro.lims.shipping.ManifestLine;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.Tubes;

/** The tubes of a parcel as its receiver inspects them. */
@Singleton
public final class ShowingParcelInspection {
    private final SpecimenIndex index;
    private final Current current;
    private final OrderedAt orders;
    private final LastMeasured measured;
    private final InspectionQueries queries;

    ShowingParcelInspection(
            SpecimenIndex index, Current current, OrderedAt orders, LastMeasured measured, InspectionQueries queries) {
        this.index = index;
        this.current = current;
        this.orders = orders;
        this.measured = measured;
        this.queries = queries;
    }

    /** Empty where there is no such parcel, or it is not addressed to the viewer's site. */
    public Optional<ParcelInspection> of(
            String parcel,
            Viewer viewer,
            Map<String, String> given,
            List<Reason> refused,
            Optional<InspectAnswer> judged) {
        return received(parcel, viewer).map(tubes -> {
            var limits = LimitsOfLaboratories.of(current, viewer.site());
            return new ParcelInspection(
                    parcel, rows(tubes, viewer), limits.version(), limits.example(), given, refused, judged);
        });
    }

    /** The tubes that were taken out of it, in their order. */
    public Optional<List<Tube>> received(String parcel, Viewer viewer) {
        return index.byCode(parcel, VisibleSites.only(viewer.site()))
                .filter(s -> s.kind().equals("parcel"))
                .map(StreamRef::id)
                .filter(id -> current.state(Parcels.KIND, id)
                        .filter(p -> p.receiver().equals(viewer.site()))
                        .isPresent())
                .map(this::taken);
    }

    private List<Tube> taken(UUID parcel) {
        var ids = Manifests.of(current, parcel).lines().stream()
                .filter(l -> l.state() == LineState.RECEIVED || l.state() == LineState.EXTRA)
                .map(ManifestLine::tube)
                .toList();
        var tubes = current.states(Tubes.KIND, ids);
        return ids.stream().filter(tubes::containsKey).map(tubes::get).toList();
    }

    private List<Row> rows(List<Tube> tubes, Viewer viewer) {
        var ids = tubes.stream().map(Tube::id).toList();
        var ordered = orders.of(viewer.site(), ids);
        var codes = current.states(Orders.KIND, ordered.values());
        var values = measured.of(ids);
        var inspected = queries.ofTubes(VisibleSites.only(viewer.site()), ids).stream()
                .filter(i -> i.laboratory().equals(viewer.site()))
                .collect(Collectors.toMap(Inspection::tube, Function.identity(), (one, other) -> one));
        return tubes.stream()
                .map(t -> new Row(
                        t.code(),
                        t.material(),
                        Optional.ofNullable(ordered.get(t.id()))
                                .flatMap(o -> Optional.ofNullable(codes.get(o)))
                                .map(o -> o.code()),
                        Inspecting.received(t, viewer.site()),
                        values.getOrDefault(t.id(), List.of()),
                        Optional.ofNullable(inspected.get(t.id()))))
                .toList();
    }
}

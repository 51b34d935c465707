package org.himuro.lims.inspection.application;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.inspection.Inspection;
import org.himuro.lims.inspection.Sister;
import org.himuro.lims.inspection.TubeInspections;
import org.himuro.lims.inspection.application.InspectionQueries.Which;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.sequencing.Orders;
import org.himuro.lims.sequencing.SequencingOrder;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.Tubes;

/** Inspections as pages show them, narrowed by the viewer's site. */
@Singleton
public final class ShowingInspections implements TubeInspections {
    private final InspectionQueries queries;
    private final SpecimenIndex index;
    private final Current current;
    private final Sites sites;
    private final Staff staff;
    private final AskingSisters sisters;

    ShowingInspections(
            InspectionQueries queries,
            SpecimenIndex index,
            Current current,
            Sites sites,
            Staff staff,
            AskingSisters sisters) {
        this.queries = queries;
        this.index = index;
        this.current = current;
        this.sites = sites;
        this.staff = staff;
        this.sisters = sisters;
    }

    /** The latest first. @param ja names of sites in Japanese */
    public List<InspectionLine> list(Viewer viewer, Which which, TimeKey after, int limit, boolean ja) {
        return lines(queries.list(visible(viewer), which, after, limit), viewer, ja);
    }

    /** Empty where the tube is unknown or was inspected neither here nor for an order of this site. */
    public List<InspectionLine> tube(String code, Viewer viewer, boolean ja) {
        return index.byCode(code, visible(viewer))
                .filter(s -> s.kind().equals("tube"))
                .map(StreamRef::id)
                .map(id -> lines(queries.ofTubes(visible(viewer), List.of(id)), viewer, ja))
                .orElse(List.of());
    }

    @Override
    public List<Inspection> of(UUID tube, Viewer viewer) {
        return viewer.may(Right.SEE_SEQUENCING) ? queries.ofTubes(visible(viewer), List.of(tube)) : List.of();
    }

    private static VisibleSites visible(Viewer viewer) {
        return new VisibleSites(viewer.site(), viewer.everySite());
    }

    private List<InspectionLine> lines(List<Inspection> found, Viewer viewer, boolean ja) {
        var wanted = new HashSet<UUID>();
        found.forEach(i -> {
            wanted.add(i.tube());
            i.replacedBy().ifPresent(wanted::add);
        });
        var tubes = current.states(Tubes.KIND, wanted);
        var orders = current.states(
                Orders.KIND,
                found.stream().map(Inspection::sequencing).distinct().toList());
        var names = staff.names(
                found.stream().flatMap(i -> i.decidedBy().stream()).distinct().toList());
        return found.stream()
                .flatMap(i -> line(i, tubes, orders, names, viewer, ja).stream())
                .toList();
    }

    private Optional<InspectionLine> line(
            Inspection i,
            Map<UUID, Tube> tubes,
            Map<UUID, SequencingOrder> orders,
            Map<UUID, String> names,
            Viewer viewer,
            boolean ja) {
        var tube = Optional.ofNullable(tubes.get(i.tube()));
        var order = Optional.ofNullable(orders.get(i.sequencing()));
        if (tube.isEmpty() || order.isEmpty()) {
            return Optional.empty();
        }
        boolean mayDecide =
                i.waits() && viewer.may(Right.ORDER_SEQUENCING) && i.site().equals(viewer.site());
        var laboratory = sites.byId(i.laboratory());
        return Optional.of(new InspectionLine(
                i,
                tube.get().code(),
                order.get().code(),
                laboratory.map(Sites.Site::code).orElse(""),
                laboratory.map(s -> ja ? s.nameJa() : s.nameEn()).orElse(""),
                i.decidedBy().map(p -> names.getOrDefault(p, "–")),
                i.replacedBy()
                        .flatMap(id -> Stream.ofNullable(tubes.get(id)).findFirst())
                        .map(Tube::code),
                mayDecide ? sisters(tube.get(), order.get()) : List.of(),
                mayDecide,
                i.laboratory().equals(viewer.site())));
    }

    private List<Sister> sisters(Tube tube, SequencingOrder order) {
        return sisters.of(tube, order, current);
    }
}

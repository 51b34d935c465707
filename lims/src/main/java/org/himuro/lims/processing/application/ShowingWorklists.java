package org.himuro.lims.processing.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.procedure.ProcedureTitles;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.processing.Worklist;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;

/** Worklists as people look at them. */
@Singleton
public final class ShowingWorklists {
    private static final int ROWS = 50;

    private final WorklistIndex worklists;
    private final ContentQueries queries;
    private final WorklistPlaces places;
    private final ShowingProcessing showing;
    private final Procedures procedures;
    private final Staff staff;

    ShowingWorklists(
            WorklistIndex worklists,
            ContentQueries queries,
            WorklistPlaces places,
            ShowingProcessing showing,
            Procedures procedures,
            Staff staff) {
        this.worklists = worklists;
        this.queries = queries;
        this.places = places;
        this.showing = showing;
        this.procedures = procedures;
        this.staff = staff;
    }

    public WorklistList list(Viewer viewer, Map<String, String> given, List<Reason> reasons) {
        return new WorklistList(
                worklists.list(VisibleSites.of(viewer), ROWS),
                showing.inForce(),
                viewer.may(Right.PROCESS),
                given,
                reasons);
    }

    /** Where the reader is with a worklist. @param hand code of the tube in hand */
    public record At(Optional<String> hand, Optional<Long> millis, Map<String, String> given, List<Reason> reasons) {
        /** Come to it anew. */
        public static At first() {
            return new At(Optional.empty(), Optional.empty(), Map.of(), List.of());
        }
    }

    /** Empty where it is unknown or another site's. */
    public Optional<WorklistPage> one(String code, Viewer viewer, At at) {
        return worklists.read(code, VisibleSites.of(viewer)).map(list -> page(list, viewer, at));
    }

    private WorklistPage page(Worklist list, Viewer viewer, At at) {
        var ids = list.lines().stream().map(Worklist.Line::tube).toList();
        var tubes = queries.tubes(ids);
        var lying = places.of(ids);
        var made = list.processing().map(this::made).orElse(Map.of());
        var lines = new ArrayList<WorklistPage.Line>();
        for (var line : list.lines()) {
            lines.add(line(lines.size() + 1, line, tubes, lying, made));
        }
        return new WorklistPage(
                list,
                ProcedureTitles.of(procedures).of(list.procedure()),
                staff.names(List.of(list.madeBy())).getOrDefault(list.madeBy(), "–"),
                lines,
                at.hand()
                        .flatMap(h -> lines.stream()
                                .filter(l -> l.tube().equals(h) && l.child().isEmpty() && !list.closed())
                                .findFirst()),
                at.millis(),
                viewer.may(Right.PROCESS) && viewer.site().equals(list.site()) && !list.closed(),
                showing.lacks(viewer).stream()
                        .filter(l -> l.procedure().version().id().equals(list.procedure()))
                        .toList(),
                at.given(),
                at.reasons());
    }

    private static WorklistPage.Line line(
            int number, Worklist.Line line, Map<UUID, Tube> tubes, Map<UUID, String> lying, Map<UUID, String> made) {
        var tube = Objects.requireNonNull(tubes.get(line.tube()));
        return new WorklistPage.Line(
                number,
                tube.code(),
                tube.material(),
                tube.content(),
                tube.thaws(),
                Optional.ofNullable(lying.get(line.tube())),
                line.picked(),
                line.child().or(() -> Optional.ofNullable(made.get(line.tube()))));
    }

    /** What was made of each, by parent. */
    private Map<UUID, String> made(UUID processing) {
        var children = queries.childrenOf(processing);
        var tubes =
                queries.tubes(children.stream().map(ContentQueries.Edge::child).toList());
        var codes = new HashMap<UUID, String>();
        children.forEach(e -> codes.put(
                e.parent(), Objects.requireNonNull(tubes.get(e.child())).code()));
        return codes;
    }
}

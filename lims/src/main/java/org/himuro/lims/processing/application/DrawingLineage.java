package org.himuro.lims.processing.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.TubeUses;
import org.himuro.lims.processing.TubeUses.Use;
import org.himuro.lims.processing.application.ContentQueries.Done;
import org.himuro.lims.processing.application.ContentQueries.Edge;
import org.himuro.lims.processing.application.LineagePage.From;
import org.himuro.lims.processing.application.LineagePage.Link;
import org.himuro.lims.processing.application.LineagePage.Node;
import org.himuro.lims.processing.application.LineagePage.Size;
import org.himuro.lims.processing.application.LineagePage.Value;
import org.himuro.lims.processing.model.LineageLayout;
import org.himuro.lims.processing.model.LineageLayout.Line;
import org.himuro.lims.processing.model.LineageLayout.Spot;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.specimen.Tubes;

/** Draws what was made of what in a case: of the tubes that the reader may see. */
@Singleton
public final class DrawingLineage {
    private static final double WIDTH = 284;
    private static final double BETWEEN = 56;
    private static final double HEIGHT = 64;
    private static final double LOW = 34;
    private static final double GAP = 12;
    private static final double EDGE = 8;
    private static final List<Analyte> TOLD =
            List.of(Analyte.CONCENTRATION, Analyte.DIN, Analyte.RIN, Analyte.DV200, Analyte.TUMOUR_CONTENT);

    private final SpecimenIndex index;
    private final ContentQueries queries;
    private final TubesOfSite cases;
    private final Collection<TubeUses> uses;

    DrawingLineage(SpecimenIndex index, ContentQueries queries, TubesOfSite cases, Collection<TubeUses> uses) {
        this.index = index;
        this.queries = queries;
        this.cases = cases;
        this.uses = uses;
    }

    /** Empty where the tube is unknown or another site's. */
    public Optional<LineagePage> of(String code, Viewer viewer) {
        var sites = VisibleSites.of(viewer);
        return index.byCode(code, sites)
                .filter(ref -> ref.kind().equals(Tubes.KIND.name()))
                .flatMap(ref ->
                        Optional.ofNullable(queries.tubes(List.of(ref.id())).get(ref.id())))
                .map(tube -> drawn(tube, sites));
    }

    private LineagePage drawn(Tube self, VisibleSites sites) {
        var family = queries.family(self.caseId());
        var visible = index.byCodes(family.stream().map(Tube::code).toList(), sites);
        var tubes = family.stream()
                .filter(t -> visible.containsKey(t.code()))
                .collect(Collectors.toMap(Tube::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        var edges = queries.edges(tubes.keySet()).stream()
                .filter(e -> tubes.containsKey(e.parent()) && tubes.containsKey(e.child()))
                .toList();
        var lines = edges.stream()
                .map(e -> new Line(e.parent(), e.child()))
                .toList()
                .reversed();
        var generations = new LinkedHashMap<UUID, Integer>();
        tubes.values().forEach(t -> generations.put(t.id(), depth(t, lines)));
        var layout = LineageLayout.of(generations, lines);
        boolean low = layout.rows() > LineageLayout.MANY;
        var told = new Told(tubes, edges, done(edges), values(tubes.keySet()), used(tubes.keySet()), self, low);
        var used = told.uses().values().stream().anyMatch(u -> !u.isEmpty());
        var size = new Size(
                2 * EDGE + (layout.columns() + (used ? 1 : 0)) * (WIDTH + BETWEEN) - BETWEEN,
                2 * EDGE + layout.rows() * (told.height() + GAP) - GAP,
                WIDTH,
                told.height(),
                BETWEEN,
                low);
        var caseCode = cases.caseCodes(List.of(self.id())).getOrDefault(self.id(), "");
        return new LineagePage(
                self.code(), caseCode, layout.spots().stream().map(told::node).toList(), told.links(layout), size);
    }

    /** A tube whose parent the reader may not see begins a line of its own. */
    private static int depth(Tube tube, List<Line> lines) {
        return lines.stream().anyMatch(l -> l.child().equals(tube.id())) ? tube.generation() : 0;
    }

    private Map<UUID, Done> done(List<Edge> edges) {
        return queries.done(edges.stream().map(Edge::processing).distinct().toList());
    }

    private Map<UUID, Map<Analyte, Value>> values(Collection<UUID> tubes) {
        var values = new HashMap<UUID, Map<Analyte, Value>>();
        queries.measurements(tubes).stream()
                .filter(m -> TOLD.contains(m.analyte()))
                .forEach(m -> values.computeIfAbsent(m.tube(), id -> new EnumMap<>(Analyte.class))
                        .putIfAbsent(m.analyte(), new Value(m.analyte(), m.value())));
        return values;
    }

    private Map<UUID, List<Use>> used(Collection<UUID> tubes) {
        var all = new HashMap<UUID, List<Use>>();
        uses.forEach(u -> u.of(tubes)
                .forEach((id, list) ->
                        all.computeIfAbsent(id, i -> new ArrayList<>()).addAll(list)));
        return all;
    }

    /** What the nodes of one picture have in common. */
    private record Told(
            Map<UUID, Tube> tubes,
            List<Edge> edges,
            Map<UUID, Done> done,
            Map<UUID, Map<Analyte, Value>> values,
            Map<UUID, List<Use>> uses,
            Tube self,
            boolean low) {

        double height() {
            return low ? LOW : HEIGHT;
        }

        private static double x(int column) {
            return EDGE + column * (WIDTH + BETWEEN);
        }

        private double y(double row) {
            return EDGE + row * (height() + GAP);
        }

        Node node(Spot spot) {
            var tube = Objects.requireNonNull(tubes.get(spot.tube()));
            return new Node(
                    tube.code(),
                    tube.material(),
                    spot.column(),
                    x(spot.column()),
                    y(spot.row()),
                    tube.content(),
                    tube.depleted(),
                    tube.step() == TubeStep.DESTROYED || tube.step() == TubeStep.MISSING,
                    tube.thaws(),
                    List.copyOf(values.getOrDefault(tube.id(), Map.of()).values()),
                    edges.stream()
                            .filter(e -> e.child().equals(tube.id()))
                            .map(this::from)
                            .toList(),
                    uses.getOrDefault(tube.id(), List.of()),
                    tube.id().equals(self.id()));
        }

        private From from(Edge edge) {
            return new From(
                    Objects.requireNonNull(tubes.get(edge.parent())).code(),
                    Objects.requireNonNull(done.get(edge.processing())).preparation(),
                    edge.consumed());
        }

        List<Link> links(LineageLayout layout) {
            var spots = layout.spots().stream().collect(Collectors.toMap(Spot::tube, Function.identity()));
            var links = new ArrayList<Link>();
            var drawn = new HashSet<Line>();
            layout.lines().stream().filter(drawn::add).forEach(line -> {
                var from = Objects.requireNonNull(spots.get(line.parent()));
                var to = Objects.requireNonNull(spots.get(line.child()));
                links.add(link(x(from.column()) + WIDTH, middle(from), x(to.column()), middle(to)));
            });
            layout.spots().stream()
                    .filter(s -> !uses.getOrDefault(s.tube(), List.of()).isEmpty())
                    .forEach(s -> links.add(
                            link(x(s.column()) + WIDTH, middle(s), x(s.column()) + WIDTH + BETWEEN, middle(s))));
            return links;
        }

        private double middle(Spot spot) {
            return y(spot.row()) + height() / 2;
        }

        /** Of many tubes the lines share a trunk: a bundle of curves cannot be followed. */
        private Link link(double x1, double y1, double x2, double y2) {
            double half = (x1 + x2) / 2;
            return new Link(
                    low
                            ? String.format(Locale.ROOT, "M%.1f %.1fH%.1fV%.1fH%.1f", x1, y1, half, y2, x2)
                            : String.format(
                                    Locale.ROOT,
                                    "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f",
                                    x1,
                                    y1,
                                    half,
                                    y1,
                                    half,
                                    y2,
                                    x2,
                                    y2));
        }
    }
}

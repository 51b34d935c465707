package org.himuro.lims.reporting.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.inspection.TubeInspections;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.monitoring.TubeExcursions;
import org.himuro.lims.picking.TubePicks;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.processing.ProcessingEvent.ProcessingUndone;
import org.himuro.lims.processing.ProcessingEvent.TubesProcessed;
import org.himuro.lims.processing.TubeContents;
import org.himuro.lims.quality.CertificateList;
import org.himuro.lims.quality.TubeDesks;
import org.himuro.lims.reporting.model.Story;
import org.himuro.lims.retention.TubeKeeps;
import org.himuro.lims.specimen.CaseEvent;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Custody;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.TubeEvent;

/** The page of one tube: its own facts and those of everything it was in. */
@Singleton
public final class TellingTube {
    private final TubeRegister tubes;
    private final SpecimenIndex index;
    private final Histories histories;
    private final Journeys journeys;
    private final Names names;
    private final Kin kin;
    private final TubeOrders orders;
    private final TubeDesks desks;
    private final TubePicks picks;
    private final TubeContents contents;
    private final Collection<ConsentSign> consents;
    private final TubeKeeps keeps;
    private final CertificateList certificates;
    private final TubeExcursions excursions;
    private final TubeInspections inspections;

    TellingTube(
            TubeRegister tubes,
            SpecimenIndex index,
            Histories histories,
            Journeys journeys,
            Names names,
            Kin kin,
            TubeOrders orders,
            TubeDesks desks,
            TubePicks picks,
            TubeContents contents,
            Collection<ConsentSign> consents,
            TubeKeeps keeps,
            CertificateList certificates,
            TubeExcursions excursions,
            TubeInspections inspections) {
        this.tubes = tubes;
        this.index = index;
        this.histories = histories;
        this.journeys = journeys;
        this.names = names;
        this.kin = kin;
        this.orders = orders;
        this.desks = desks;
        this.picks = picks;
        this.contents = contents;
        this.consents = consents;
        this.keeps = keeps;
        this.certificates = certificates;
        this.excursions = excursions;
        this.inspections = inspections;
    }

    /** Empty where the tube is unknown or another site's. */
    public Optional<TubePage> page(String code, Viewer viewer) {
        return tubes.byCode(code, viewer.site(), viewer.everySite())
                .flatMap(row ->
                        index.byCode(row.code(), VisibleSites.of(viewer)).map(ref -> page(row, ref.id(), viewer)));
    }

    /**
     * What a dossier is written about.
     *
     * @param code as its own label has it, by whichever code it was asked for
     * @param orders the streams of its sequencing orders, which its own facts do not name
     */
    public record Subject(UUID tube, String code, List<UUID> orders) {
        public Subject {
            orders = List.copyOf(orders);
        }
    }

    /** Empty where the tube is unknown or another site's. */
    public Optional<Subject> subject(String code, Viewer viewer) {
        return tubes.byCode(code, viewer.site(), viewer.everySite())
                .flatMap(row -> index.byCode(row.code(), VisibleSites.of(viewer))
                        .map(ref -> new Subject(ref.id(), row.code(), orders.of(ref.id()))));
    }

    private TubePage page(TubeRow row, UUID id, Viewer viewer) {
        var travelled = journeys.of(id);
        var own = travelled.own();
        var beside = beside(id, own);
        var told = Stream.concat(own.stream(), beside.stream().filter(r -> !isToldElsewhere(r)))
                .toList();
        var story = Story.of(told, travelled.around());
        var all = new HashSet<UUID>();
        story.lines().forEach(line -> StoryLines.ids(line).forEach(all::add));
        var path = containers(row, viewer);
        path.forEach(c -> all.add(c.id()));
        var parcel = path.stream().findFirst().flatMap(Container::parcel);
        parcel.ifPresent(all::add);
        var called = names.of(all);
        var lines = new StoryLines(called, Story.corrected(story.lines()));
        return new TubePage(
                row.code(),
                Phrase.name(row.material()),
                TubeSigns.tone(row),
                parcel.isPresent() && !row.quarantined() ? Phrase.of("tube-state.PACKED") : TubeSigns.state(row),
                places(path, row, parcel.map(p -> called.getOrDefault(p, "–")), viewer),
                holder(travelled, called).or(row::holder).orElse(""),
                consent(own),
                relatives(id),
                TubeSigns.spans(row),
                story.lines().stream().map(lines::line).toList(),
                documents(row, id, viewer),
                desks.of(row.code(), own, viewer),
                contents.of(id, viewer),
                viewer.may(Right.CORRECT)
                        && story.lines().stream().anyMatch(r -> r.actor().site().equals(viewer.site())),
                viewer.may(Right.WORK_AT_BENCH) && TubeSigns.isTimeMissing(row),
                new SprecOfTube(
                                row.material(),
                                Stream.concat(own.stream(), beside.stream()).toList(),
                                temperature(path))
                        .card(),
                picks.of(id, own, viewer),
                keeps.of(row.code(), viewer),
                excursions.of(id, viewer));
    }

    private List<TubePage.Document> documents(TubeRow row, UUID id, Viewer viewer) {
        return Stream.of(
                        inspections.of(id, viewer).stream()
                                .map(i -> new TubePage.Document(
                                        "flask-conical",
                                        Phrase.of("inspection.became."
                                                + i.decision()
                                                        .map(Enum::name)
                                                        .orElse(i.result().name())),
                                        "/inspections/tubes/" + row.code(),
                                        i.judgedAt())),
                        TubeSigns.documents(row).stream(),
                        certificates.ofTube(id, VisibleSites.of(viewer)).stream()
                                .map(c -> new TubePage.Document(
                                        "file-text",
                                        Phrase.of("certificate.of", c.number()),
                                        "/certificates/" + c.number(),
                                        c.at())))
                .flatMap(all -> all)
                .toList();
    }

    /** Of the innermost container that has one. */
    private static Optional<String> temperature(List<Container> path) {
        return path.reversed().stream()
                .map(Container::temperatureClass)
                .filter(c -> !c.equals("NONE"))
                .findFirst();
    }

    /** What was told beside the tube: of its case, its orders, its measurements and its processing. */
    private List<Recorded> beside(UUID id, List<Recorded> own) {
        var streams = new LinkedHashSet<>(orders.of(id));
        own.forEach(r -> {
            if (r.fact() instanceof TubeEvent.TubeLabelled e) {
                streams.add(e.caseId());
            }
        });
        return histories.of(streams).values().stream().flatMap(List::stream).toList();
    }

    /** The case's own beginning and end; and what was processed, of which the tube's own facts tell its part. */
    private static boolean isToldElsewhere(Recorded r) {
        return switch (r.fact()) {
            case CaseEvent.CaseOpened e -> true;
            case CaseEvent.CaseClosed e -> true;
            case TubesProcessed e -> true;
            case ProcessingUndone e -> true;
            default -> false;
        };
    }

    /** Who may read a tube may know where it is, whosever freezer that is. */
    private List<Container> containers(TubeRow row, Viewer viewer) {
        return row
                .in()
                .flatMap(in -> index.byCode(in, new VisibleSites(viewer.site(), true)))
                .filter(ref -> ref.kind().equals("container"))
                .stream()
                .flatMap(ref -> index.path(ref.id()).stream())
                .toList()
                .reversed();
    }

    private static List<TubePage.Place> places(
            List<Container> path, TubeRow row, Optional<String> parcel, Viewer viewer) {
        var places = new ArrayList<TubePage.Place>();
        parcel.ifPresent(code -> places.add(place(code, viewer, Right.SEE_SHIPMENTS, "/parcels/" + code)));
        path.forEach(c -> places.add(place(
                c.name().isBlank() ? c.code() : c.name() + " " + c.code(),
                viewer,
                Right.SEE_STORAGE,
                "/storage/" + c.code())));
        if (path.isEmpty()) {
            row.in().ifPresent(in -> places.add(place(in, viewer, Right.SEE_SHIPMENTS, "/parcels/" + in)));
        }
        row.cell()
                .ifPresent(cell -> places.add(place(
                        cell, viewer, Right.SEE_STORAGE, "/storage/" + row.in().orElse("") + "#at-" + cell)));
        return places;
    }

    private static TubePage.Place place(String name, Viewer viewer, Right right, String href) {
        return new TubePage.Place(name, Optional.of(href).filter(h -> viewer.may(right)));
    }

    private static Optional<String> holder(Journeys.Travelled travelled, Map<UUID, String> called) {
        return Custody.derivedFrom(travelled.own(), travelled.around())
                .now()
                .map(span -> span.carrier()
                        .or(() -> span.holder().map(id -> called.getOrDefault(id, "–")))
                        .orElse("–"));
    }

    private TubePage.Consent consent(List<Recorded> own) {
        return own.stream()
                .flatMap(r -> r.fact() instanceof TubeEvent.TubeLabelled e
                        ? Optional.of(e.donor()).stream()
                        : Optional.<UUID>empty().stream())
                .findFirst()
                .flatMap(donor ->
                        consents.stream().flatMap(c -> c.of(donor).stream()).findFirst())
                .orElseGet(() -> new TubePage.Consent(
                        Tone.LOOK, Phrase.of("consent-sign.unknown"), "–", Instant.EPOCH, List.of()));
    }

    private List<TubePage.Kin> relatives(UUID id) {
        return kin.of(id).stream()
                .map(r -> new TubePage.Kin(
                        r.code(), Phrase.name(r.material()), r.depth(), r.id().equals(id), "/tubes/" + r.code()))
                .toList();
    }
}

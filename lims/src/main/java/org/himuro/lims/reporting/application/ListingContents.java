package org.himuro.lims.reporting.application;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.identity.ResearchIds;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.reporting.application.PaperSources.Alias;
import org.himuro.lims.reporting.application.PaperSources.Order;
import org.himuro.lims.reporting.model.Half;
import org.himuro.lims.reporting.model.Pairs;
import org.himuro.lims.reporting.model.Story;
import org.himuro.lims.sequencing.ResidualWish;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.shipping.ManifestLine;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubeFound;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.specimen.Tubes;

/** Every tube of a parcel with what is known of it, by as many statements for a thousand tubes as for one. */
@Singleton
final class ListingContents {
    private final Current current;
    private final Histories histories;
    private final PaperSources sources;
    private final ResearchIds donors;

    ListingContents(Current current, Histories histories, PaperSources sources, ResearchIds donors) {
        this.current = current;
        this.histories = histories;
        this.sources = sources;
        this.donors = donors;
    }

    ParcelContents of(ParcelPaper paper) {
        var sent = WritingParcelPapers.sent(
                Manifests.of(current, paper.parcel().id()).lines());
        return sent.isEmpty() ? new ParcelContents(List.of(), List.of()) : new Read(paper, sent).contents();
    }

    /** A tube on its line, before the lines are numbered. */
    private record Sent(ManifestLine line, Tube tube, Optional<Container> box, Optional<String> cell) {}

    /** All that was read for one parcel. */
    private final class Read {
        private final ParcelPaper paper;
        private final List<ManifestLine> sent;
        private final Map<UUID, Tube> tubes;
        private final Map<UUID, Container> boxes;
        private final Map<UUID, Case> cases;
        private final Map<UUID, Consent> consents;
        private final Map<UUID, List<Recorded>> told;
        private final Map<UUID, List<Alias>> aliases;
        private final Map<UUID, Map<org.himuro.lims.processing.Analyte, PaperLine.Measured>> measured;
        private final Map<UUID, List<Order>> orders;
        private final Map<UUID, PaperSources.Extracted> extracted;

        Read(ParcelPaper paper, List<ManifestLine> sent) {
            this.paper = paper;
            this.sent = sent;
            var ids = sent.stream().map(ManifestLine::tube).toList();
            tubes = current.states(Tubes.KIND, ids);
            boxes = states(sent.stream().flatMap(l -> l.box().stream()));
            cases = current.states(Cases.KIND, distinct(tubes.values().stream().map(Tube::caseId)));
            consents = current.states(
                    Consents.KIND, distinct(tubes.values().stream().map(Tube::donor)));
            var streams = new HashSet<>(ids);
            streams.addAll(cases.keySet());
            told = histories.of(streams);
            aliases = sources.aliases(ids);
            measured = sources.measured(ids);
            orders = sources.orders(ids, paper.receiver().id());
            extracted = sources.extracted(ids);
        }

        private Map<UUID, Container> states(Stream<UUID> ids) {
            var wanted = distinct(ids);
            return wanted.isEmpty() ? Map.of() : current.states(Containers.KIND, wanted);
        }

        private static Collection<UUID> distinct(Stream<UUID> ids) {
            return ids.collect(Collectors.toSet());
        }

        ParcelContents contents() {
            var all = sent.stream()
                    .flatMap(l -> Optional.ofNullable(tubes.get(l.tube())).map(t -> placed(l, t)).stream())
                    .sorted(Comparator.comparing((Sent s) -> s.box().isEmpty())
                            .thenComparing(s -> s.box().map(Container::code).orElse(""))
                            .thenComparing(s -> s.cell().orElse(""))
                            .thenComparing(s -> s.tube().code()))
                    .toList();
            var pairs = Pairs.of(all.stream().map(this::member).toList());
            var byBox = new HashMap<UUID, List<PaperLine>>();
            var loose = new ArrayList<PaperLine>();
            int number = 0;
            for (var s : all) {
                var line = line(++number, s, pairs.of(member(s)));
                s.box()
                        .map(b -> byBox.computeIfAbsent(b.id(), id -> new ArrayList<>()))
                        .orElse(loose)
                        .add(line);
            }
            return new ParcelContents(
                    boxes.values().stream()
                            .filter(b -> byBox.containsKey(b.id()))
                            .sorted(Comparator.comparing(Container::code))
                            .map(b -> new ParcelContents.Box(
                                    b.code(), b.rowCount(), b.columnCount(), byBox.getOrDefault(b.id(), List.of())))
                            .toList(),
                    loose);
        }

        private Sent placed(ManifestLine l, Tube t) {
            var box = l.box().flatMap(id -> Optional.ofNullable(boxes.get(id)));
            return new Sent(l, t, box, box.flatMap(b -> cell(t, b.id())));
        }

        /** Where it lies in the box; once the receiver has put it elsewhere, where it last lay in it. */
        private Optional<String> cell(Tube t, UUID box) {
            return t.isIn(box, t.cell().orElse(""))
                    ? t.cell()
                    : facts(t.id()).stream()
                            .flatMap(r -> switch (r.fact()) {
                                case TubeStored(var in, var cell) when in.equals(box) -> Stream.of(cell);
                                case TubeFound f when f.container().equals(box) -> Stream.of(f.cell());
                                default -> Stream.<String>empty();
                            })
                            .reduce((a, b) -> b)
                            .filter(c -> !c.isEmpty());
        }

        private List<Recorded> facts(UUID stream) {
            var all = told.getOrDefault(stream, List.of());
            var gone = Story.corrected(all);
            return gone.isEmpty()
                    ? all
                    : all.stream().filter(r -> !gone.contains(r.id())).toList();
        }

        private Pairs.Member member(Sent s) {
            return new Pairs.Member(
                    s.tube().donor(), ofCase(s.tube()).map(Case::code).orElse(""), half(s.tube()));
        }

        private Optional<Case> ofCase(Tube t) {
            return Optional.ofNullable(cases.get(t.caseId()));
        }

        private Optional<Half> half(Tube t) {
            return Half.of(
                    t.material(),
                    t.origin(),
                    ordered(t).stream().map(Order::assay).toList());
        }

        private List<Order> ordered(Tube t) {
            return orders.getOrDefault(t.id(), List.of());
        }

        private PaperLine line(int number, Sent s, String pair) {
            var t = s.tube();
            var codes = aliases.getOrDefault(t.id(), List.of());
            return new PaperLine(
                    number,
                    t.code(),
                    codes.stream()
                            .filter(a -> !isReceivers(a))
                            .reduce((a, b) -> b)
                            .map(Alias::code),
                    s.box().map(Container::code),
                    s.cell(),
                    half(t),
                    pair,
                    t.material(),
                    ordered(t).stream().map(Order::code).toList(),
                    ordered(t).stream().map(o -> o.assay().name()).distinct().toList(),
                    back(t),
                    microlitres(t),
                    measured.getOrDefault(t.id(), Map.of()),
                    extracted(t).kit(),
                    extracted(t).buffer(),
                    t.thaws(),
                    sprec(s),
                    t.sampledAt()
                            .map(at -> LocalDate.ofInstant(at, paper.sender().zone())),
                    donors.researchId(t.donor()).orElse(""),
                    agreed(t),
                    ofCase(t).map(Case::project).orElse(""),
                    t.quarantined(),
                    s.line().state(),
                    s.line().condition(),
                    codes.stream().filter(this::isReceivers).reduce((a, b) -> b).map(Alias::code));
        }

        /** A further code that the receiver gave the tube is the receiver's own number of it. */
        private boolean isReceivers(Alias alias) {
            return alias.by().equals(paper.receiver().id());
        }

        private PaperSources.Extracted extracted(Tube t) {
            return extracted.getOrDefault(t.id(), PaperSources.Extracted.NOTHING);
        }

        private Optional<Boolean> back(Tube t) {
            var wishes = ordered(t).stream().map(Order::wish).distinct().toList();
            return wishes.size() != 1 || wishes.getFirst() == ResidualWish.NOT_SAID
                    ? Optional.empty()
                    : Optional.of(wishes.getFirst() == ResidualWish.BACK);
        }

        private static Optional<BigDecimal> microlitres(Tube t) {
            return t.amountUnit().filter(u -> u == AmountUnit.MICROLITRE).flatMap(u -> t.amount());
        }

        private Optional<String> sprec(Sent s) {
            var facts = Stream.concat(
                            told.getOrDefault(s.tube().id(), List.of()).stream(),
                            told.getOrDefault(s.tube().caseId(), List.of()).stream())
                    .toList();
            var kept = s.box().map(Container::temperatureClass).filter(c -> !c.equals("NONE"));
            return new SprecOfTube(s.tube().material(), facts, kept).card().map(SprecCard::code);
        }

        private PaperLine.Agreed agreed(Tube t) {
            var consent = consents.getOrDefault(t.donor(), Consent.none(t.donor()));
            return new PaperLine.Agreed(
                    consent.standing(),
                    consent.agreed().stream().sorted().toList(),
                    Optional.of(consent.form()).filter(f -> !f.isEmpty()).map(f -> f + " v" + consent.formVersion()));
        }
    }
}

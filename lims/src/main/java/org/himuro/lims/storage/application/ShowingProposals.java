package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.storage.AllocationEvent.AllocationRulesSet;
import org.himuro.lims.storage.AllocationRules;
import org.himuro.lims.storage.ProposePlaces;
import org.himuro.lims.storage.Reservation;
import org.himuro.lims.storage.Reservation.Fate;
import org.himuro.lims.storage.ReservationEvent.Cell;
import org.himuro.lims.storage.ReservationPurposes;
import org.himuro.lims.storage.SiteAllocation;
import org.himuro.lims.storage.SiteAllocations;
import org.himuro.lims.storage.application.ProposalPage.Line;
import org.himuro.lims.storage.application.ProposalPage.Spot;
import org.himuro.lims.storage.application.StorageIndex.Taken;
import org.himuro.lims.storage.model.AllocationBox;
import org.himuro.lims.storage.model.BankPlaces;
import org.himuro.lims.storage.model.Position;
import org.himuro.lims.storage.model.ProposedLine;

/** Proposals and the rules behind them as people look at them. */
@Singleton
public final class ShowingProposals {
    private final ReservationQueries reservations;
    private final ProposalLines lines;
    private final AllocationIndex bank;
    private final StorageIndex storage;
    private final SpecimenIndex specimens;
    private final Histories histories;
    private final Staff staff;

    ShowingProposals(
            ReservationQueries reservations,
            ProposalLines lines,
            AllocationIndex bank,
            StorageIndex storage,
            SpecimenIndex specimens,
            Histories histories,
            Staff staff) {
        this.reservations = reservations;
        this.lines = lines;
        this.bank = bank;
        this.storage = storage;
        this.specimens = specimens;
        this.histories = histories;
        this.staff = staff;
    }

    public AllocatePage form(Viewer viewer, ProposePlaces asked, List<Reason> reasons) {
        return new AllocatePage(
                String.join("\n", asked.tubes()),
                String.join(" ", asked.leaving()),
                lines.withoutPlace(viewer.site(), Optional.empty()).size(),
                rules(viewer.site()),
                viewer.may(Right.ARRANGE_STORAGE),
                reasons);
    }

    /** Codes of frozen tubes of the reader's site that have no place; of a case those that are not frozen, too. */
    public List<String> withoutPlace(Viewer viewer, Optional<String> caseCode) {
        return lines.withoutPlace(viewer.site(), caseCode);
    }

    public AllocationRules rules(UUID site) {
        return bank.rules(site).map(SiteAllocation::rules).orElse(AllocationRules.SHIPPED);
    }

    public int version(UUID site) {
        return bank.rules(site).map(SiteAllocation::version).orElse(0);
    }

    /** @param typed the form as it was sent @param done rules were just set */
    public AllocationRulesPage rules(
            Viewer viewer, Optional<AllocationRules> typed, boolean done, List<Reason> reasons) {
        var rules = rules(viewer.site());
        return new AllocationRulesPage(
                rules,
                typed.orElse(rules),
                version(viewer.site()),
                viewer.may(Right.ARRANGE_STORAGE),
                done,
                history(viewer.site()),
                reasons);
    }

    private List<AllocationRulesPage.Past> history(UUID site) {
        var stream = SiteAllocations.streamOf(site);
        var facts = histories.of(List.of(stream)).getOrDefault(stream, List.of());
        var names = staff.names(
                facts.stream().map(r -> r.actor().person()).distinct().toList());
        return facts.reversed().stream().flatMap(r -> past(r, names).stream()).toList();
    }

    private static Optional<AllocationRulesPage.Past> past(Recorded recorded, Map<UUID, String> names) {
        return recorded.fact() instanceof AllocationRulesSet set
                ? Optional.of(new AllocationRulesPage.Past(
                        set.version(),
                        set.rules(),
                        recorded.recordedAt(),
                        Optional.ofNullable(names.get(recorded.actor().person()))))
                : Optional.empty();
    }

    /** The proposal as it was made and what became of it; empty where it is unknown or another site's. */
    public Optional<Reservation> reservation(String code, Viewer viewer) {
        return reservations
                .read(code, VisibleSites.of(viewer))
                .filter(r -> r.purpose().equals(ReservationPurposes.PROPOSAL));
    }

    public List<Line> lines(Reservation proposal) {
        return shown(proposal, lines.of(proposal.id()));
    }

    private List<Line> shown(Reservation proposal, List<ProposedLine> proposed) {
        var tubes =
                lines.tubes(proposed.stream().map(ProposedLine::tube).distinct().toList());
        var boxes = reservations.codes(proposed.stream()
                .flatMap(l -> Stream.concat(l.at().stream(), l.from().stream()))
                .map(Cell::container)
                .distinct()
                .toList());
        return proposed.stream()
                .flatMap(l -> Optional.ofNullable(tubes.get(l.tube())).stream()
                        .map(tube -> new Line(
                                tube.code(),
                                l.from()
                                        .map(c ->
                                                new ProposalPage.At(boxes.getOrDefault(c.container(), "–"), c.cell())),
                                tube.material(),
                                tube.caseCode(),
                                l.at().map(c -> boxes.getOrDefault(c.container(), "–"))
                                        .orElse(""),
                                l.at().map(Cell::cell).orElse(""),
                                l.at().map(c -> fate(proposal, c)),
                                l.reasons())))
                .toList();
    }

    private static Fate fate(Reservation proposal, Cell cell) {
        return proposal.lines().stream()
                .filter(l -> l.isAt(cell.container(), cell.cell()))
                .map(Reservation.Line::fate)
                .findFirst()
                .orElse(Fate.ENDED);
    }

    /** @param just the tube that was just stored */
    public ProposalPage page(Reservation proposal, Viewer viewer, Optional<String> just, List<Reason> reasons) {
        var proposed = lines.of(proposal.id());
        var shown = shown(proposal, proposed);
        var ids = proposed.stream()
                .flatMap(l -> l.at().stream())
                .map(Cell::container)
                .distinct()
                .toList();
        boolean own = proposal.madeBy().equals(viewer.person())
                && viewer.site().equals(proposal.site())
                && viewer.may(Right.STORE);
        return new ProposalPage(
                proposal.code(),
                proposal.until(),
                staff.names(List.of(proposal.madeBy())).getOrDefault(proposal.madeBy(), "–"),
                proposal.held().size(),
                (int) proposal.count(Fate.FILLED),
                own && !proposal.held().isEmpty(),
                units(boxes(ids, proposal, shown)),
                shown.stream().filter(l -> l.box().isEmpty()).toList(),
                just.flatMap(code -> shown.stream()
                        .filter(l -> l.tube().equals(code) && l.filled())
                        .findFirst()),
                reasons);
    }

    private record Drawn(AllocationBox place, ProposalPage.Box box, String way) {}

    private List<Drawn> boxes(List<UUID> ids, Reservation proposal, List<Line> shown) {
        var taken = storage.within(ids);
        var drawn = new ArrayList<Drawn>();
        for (var id : ids) {
            var path = specimens.path(id);
            var place = new BankPlaces(
                            proposal.site(),
                            path.stream().map(ShowingProposals::place).toList(),
                            List.of())
                    .box(id);
            var code = path.isEmpty() ? "–" : path.getFirst().code();
            var inside = shown.stream()
                    .filter(l -> l.box().equals(code))
                    .sorted(Comparator.comparing(Line::cell))
                    .toList();
            place.ifPresent(at -> drawn.add(new Drawn(
                    at,
                    new ProposalPage.Box(code, at.names().box(), spots(at, taken, proposal, inside), inside),
                    path.reversed().stream()
                            .map(c -> c.cell().orElse("") + c.code())
                            .collect(Collectors.joining("/")))));
        }
        return drawn.stream().sorted(Comparator.comparing(Drawn::way)).toList();
    }

    private static BankPlaces.Place place(Container c) {
        return new BankPlaces.Place(
                c.id(),
                c.code(),
                c.name(),
                c.type(),
                c.rowCount(),
                c.columnCount(),
                c.temperatureClass(),
                c.parent(),
                c.cell().orElse(""),
                false,
                false);
    }

    private static List<List<Spot>> spots(AllocationBox at, Taken taken, Reservation proposal, List<Line> inside) {
        var own = new HashMap<String, Line>();
        inside.forEach(l -> own.put(l.cell(), l));
        var rows = new ArrayList<List<Spot>>();
        var row = new ArrayList<Spot>();
        for (var cell : at.cells()) {
            var position = new Position(at.id(), cell);
            var mine = own.containsKey(cell)
                    && (proposal.holds(at.id(), cell)
                            || Optional.ofNullable(own.get(cell))
                                    .filter(Line::filled)
                                    .isPresent());
            var use = mine
                    ? "own"
                    : taken.occupants().containsKey(position)
                            ? "taken"
                            : taken.reserved().containsKey(position) ? "held" : "free";
            row.add(new Spot(cell, use));
            if (row.size() == at.columns()) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        return rows;
    }

    private static List<ProposalPage.Unit> units(List<Drawn> drawn) {
        var units = new LinkedHashMap<String, Map<String, List<ProposalPage.Box>>>();
        for (var one : drawn) {
            var names = one.place().names();
            var rack = one.place().rack().equals(one.place().id()) ? "" : names.rack();
            units.computeIfAbsent(names.unit(), n -> new LinkedHashMap<>())
                    .computeIfAbsent(rack, n -> new ArrayList<>())
                    .add(one.box());
        }
        return units.entrySet().stream()
                .map(u -> new ProposalPage.Unit(
                        u.getKey(),
                        u.getValue().entrySet().stream()
                                .map(r -> new ProposalPage.Rack(r.getKey(), List.copyOf(r.getValue())))
                                .toList()))
                .toList();
    }
}

package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.himuro.lims.labelling.Serials;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.retention.KeptBecause;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.storage.AllocationRules;
import org.himuro.lims.storage.ProposalAnswer;
import org.himuro.lims.storage.ProposePlaces;
import org.himuro.lims.storage.Quarantine;
import org.himuro.lims.storage.Quarantines;
import org.himuro.lims.storage.ReservationEvent.Cell;
import org.himuro.lims.storage.SiteAllocation;
import org.himuro.lims.storage.SiteAllocations;
import org.himuro.lims.storage.model.Allocation.Placement;
import org.himuro.lims.storage.model.AllocationBox;
import org.himuro.lims.storage.model.AllocationTube;
import org.himuro.lims.storage.model.Position;
import org.himuro.lims.storage.model.ProposedLine;
import org.himuro.lims.storage.model.Proposing;
import org.himuro.lims.storage.model.Reserving;
import org.himuro.lims.storage.model.Situation;

/**
 * Places are chosen by the site's rules and held for who acts (B3). That no position is in two proposals is kept by the keys of
 * positions; the lock of a site only keeps many people from choosing the same first place.
 */
@Singleton
public final class ProposingPlaces {
    private static final int ATTEMPTS = 8;
    private static final int LOOKS = 5;
    private static final Set<String> LOST =
            Set.of("POSITION_TAKEN", "POSITION_RESERVED", "RESERVED_MEANWHILE", "CONTAINER_RETIRED", "BOX_IN_PARCEL");

    private final Acts acts;
    private final Looking looking;
    private final SurveyingBank survey;
    private final SurveyingUnit unit;
    private final ProposalLines lines;
    private final Serials serials;
    private final KeptBecause kept;
    private final Ids ids;
    private final Map<UUID, ReentrantLock> turns = new ConcurrentHashMap<>();

    ProposingPlaces(
            Acts acts,
            Looking looking,
            SurveyingBank survey,
            SurveyingUnit unit,
            ProposalLines lines,
            Serials serials,
            KeptBecause kept,
            Ids ids) {
        this.acts = acts;
        this.looking = looking;
        this.survey = survey;
        this.unit = unit;
        this.lines = lines;
        this.serials = serials;
        this.kept = kept;
        this.ids = ids;
    }

    public Outcome<ProposalAnswer> run(
            ProposePlaces command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var turn = turns.computeIfAbsent(actor.site(), site -> new ReentrantLock(true));
        turn.lock();
        try {
            for (int attempt = 0; ; attempt++) {
                var act = Act.of(
                        ProposalActs.of(actId, attempt), "propose-places", command, actor, occurredAt, recordedAt);
                var outcome = attempt(command, act);
                if (attempt + 1 == ATTEMPTS || !lost(outcome)) {
                    return outcome;
                }
            }
        } finally {
            turn.unlock();
        }
    }

    /** Somebody else was faster at a position. */
    private static boolean lost(Outcome<ProposalAnswer> outcome) {
        return outcome instanceof Outcome.Refused<ProposalAnswer>(var reasons, var repeated)
                && reasons.stream().anyMatch(r -> LOST.contains(r.code()));
    }

    private Outcome<ProposalAnswer> attempt(ProposePlaces command, Act act) {
        var codes = new LinkedHashSet<>(command.tubes())
                .stream().limit(ProposePlaces.MOST + 1L).collect(Collectors.toCollection(LinkedHashSet::new));
        codes.addAll(command.leaving());
        var seen = looking.before(act.actor(), codes);
        var letters = looking.index().siteCode(act.actor().site());
        var code = "RV-%s-%05d".formatted(letters, serials.take(act.id(), "reservation/" + letters, n -> n + 1));
        var made = new Reserving.Made(ids.next(), code, Optional.empty());
        var decided = new ArrayList<ProposedLine>();
        return acts.perform(
                act,
                ProposalAnswer.class,
                reads -> {
                    decided.clear();
                    return decide(command, seen, made, decided, reads, act);
                },
                lines.kept(made.id(), () -> List.copyOf(decided)));
    }

    private Decision<ProposalAnswer> decide(
            ProposePlaces command,
            Looking.Seen seen,
            Reserving.Made made,
            Collection<ProposedLine> decided,
            Reads reads,
            Act act) {
        var now = looking.ofTubes(seen, reads);
        var faults = Proposing.faults(command, now, lines.holding(seen.ids(Tubes.KIND.name())));
        if (!faults.isEmpty()) {
            return new Decision.Refused<>(faults);
        }
        var tubes = tubes(command, now, reads);
        var leaving = command.leaving().stream()
                .flatMap(c -> now.container(c).stream())
                .map(Container::id)
                .collect(Collectors.toSet());
        var site = act.actor().site();
        var rules = rules(site, reads);
        var because = leaving.isEmpty()
                ? kept.of(site, wanted(command, now), act.recordedAt(), reads)
                : Map.<UUID, List<Reason>>of();
        var chosen = chosen(
                () -> leaving.isEmpty()
                        ? survey.propose(site, tubes, rules)
                        : unit.elsewhere(site, leaving, tubes, rules),
                from(command, now),
                reads);
        chosen.forEach(l -> decided.add(l.because(because.getOrDefault(l.tube(), List.of()))));
        var boxes = decided.stream()
                .flatMap(l -> l.at().stream())
                .map(cell -> cell.container())
                .collect(Collectors.toSet());
        var until = act.recordedAt().plus(ProposePlaces.HELD);
        return Proposing.decide(made, List.copyOf(decided), until, looking.ofTubes(seen.and(boxes), reads), act);
    }

    private static AllocationRules rules(UUID site, Reads reads) {
        return reads.state(SiteAllocations.KIND, SiteAllocations.streamOf(site))
                .map(SiteAllocation::rules)
                .orElse(AllocationRules.SHIPPED);
    }

    private static List<Tube> wanted(ProposePlaces command, Situation now) {
        return command.tubes().stream().flatMap(c -> now.tube(c).stream()).toList();
    }

    private static List<AllocationTube> tubes(ProposePlaces command, Situation now, Reads reads) {
        var tubes = wanted(command, now);
        var cases = reads.states(Cases.KIND, tubes.stream().map(Tube::caseId).collect(Collectors.toSet()));
        return tubes.stream()
                .map(t -> AllocationTube.of(
                        t,
                        Optional.ofNullable(cases.get(t.caseId()))
                                .map(c -> c.project())
                                .orElse("")))
                .toList();
    }

    /** Looked for once more where a box has changed until it was read: what others do in it from then on, the write notices. */
    private List<ProposedLine> chosen(Supplier<List<Placement>> survey, Map<UUID, Cell> from, Reads reads) {
        for (int look = 1; ; look++) {
            var placements = survey.get();
            var boxes = placements.stream()
                    .flatMap(p -> p.box().stream())
                    .collect(Collectors.toMap(AllocationBox::id, b -> b, (a, b) -> a));
            boolean open = read(boxes.keySet(), reads);
            var free = free(boxes.values());
            boolean same = boxes.values().stream()
                    .allMatch(b -> free.getOrDefault(b.id(), List.of()).size() == b.free());
            var found = open && (same || look == LOOKS)
                    ? ProposedLine.of(placements, free, from)
                    : Optional.<List<ProposedLine>>empty();
            if (found.isPresent()) {
                return found.get();
            }
            if (look > LOOKS) {
                throw new IllegalStateException("boxes changed at each of " + look + " looks");
            }
        }
    }

    /** Where the tubes lie that are to leave their boxes. */
    private static Map<UUID, Cell> from(ProposePlaces command, Situation now) {
        var from = new HashMap<UUID, Cell>();
        for (var code : command.tubes()) {
            now.tube(code)
                    .ifPresent(tube -> now.containerOf(tube)
                            .filter(box -> !tube.claimed())
                            .ifPresent(box ->
                                    tube.cell().ifPresent(cell -> from.put(tube.id(), new Cell(box.id(), cell)))));
        }
        return from;
    }

    /** With all they stand in. @return whether none of it has become a place of quarantine */
    private boolean read(Collection<UUID> boxes, Reads reads) {
        var around = new LinkedHashSet<>(boxes);
        around.addAll(looking.index().upwards(boxes));
        reads.states(Containers.KIND, around);
        return reads
                .states(
                        Quarantines.KIND,
                        around.stream().map(Quarantines::streamOf).toList())
                .values()
                .stream()
                .noneMatch(Quarantine::quarantine);
    }

    private Map<UUID, List<String>> free(Collection<AllocationBox> boxes) {
        var taken = looking.index().within(boxes.stream().map(AllocationBox::id).toList());
        var free = new HashMap<UUID, List<String>>();
        for (var box : boxes) {
            free.put(
                    box.id(),
                    box.cells().stream()
                            .filter(cell -> !taken.isTaken(new Position(box.id(), cell)))
                            .toList());
        }
        return free;
    }
}

package org.himuro.lims.intake.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.consent.ConsentEvent.ConsentToEstablish;
import org.himuro.lims.consent.ConsentStanding;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.intake.BankImport;
import org.himuro.lims.intake.BankImports;
import org.himuro.lims.intake.ImportPhase;
import org.himuro.lims.intake.IntakeAnswer;
import org.himuro.lims.intake.IntakeEvent.BankChunkTaken;
import org.himuro.lims.intake.TakeBankChunk;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.CaseEvent.CaseClosed;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.CaseEvent.CaseOpened;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.ContainerEvent.ContainerPlaced;
import org.himuro.lims.specimen.ContainerEvent.ContainerRegistered;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubeBroughtIn;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.storage.StorageEvent.TubeAliased;
import org.himuro.lims.storage.TubeAliases;

/**
 * One part of a list becomes facts. The list was checked as a whole before; what may have changed since is asked again here, and what no
 * look can promise, that a code is one tube's and a place holds one, is held by the keys.
 */
public final class ChunkDecisions {
    private static final String NO_PROCEDURE = "brought-in";

    private final Look look;
    private final Reads reads;
    private final Act act;
    private final Supplier<UUID> ids;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<Reason> reasons = new LinkedHashSet<>();
    private final Deque<String> codes;

    /**
     * What was looked up before the act; none of it changes.
     *
     * @param donors of the vault, by number
     * @param places containers of the site, by code
     * @param parents tubes, by any of their codes
     * @param caseCodes for donors who have no case of this kind yet
     * @param project for those codes
     */
    public record Look(
            Map<String, UUID> donors,
            Map<String, UUID> places,
            Map<String, UUID> parents,
            List<String> caseCodes,
            String project) {
        public Look {
            donors = Map.copyOf(donors);
            places = Map.copyOf(places);
            parents = Map.copyOf(parents);
            caseCodes = List.copyOf(caseCodes);
        }
    }

    private ChunkDecisions(Look look, Reads reads, Act act, Supplier<UUID> ids) {
        this.look = look;
        this.reads = reads;
        this.act = act;
        this.ids = ids;
        this.codes = new ArrayDeque<>(look.caseCodes());
    }

    /** The case to which what a donor's older tubes belong: one of each donor at each site. */
    public static UUID caseOf(UUID site, UUID donor) {
        return UUID.nameUUIDFromBytes(
                ("brought in " + site + " " + donor).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** @param ids enough for every tube, alias and place */
    public static Decision<IntakeAnswer> decide(
            TakeBankChunk command,
            List<PlaceLine> places,
            List<TubeLine> tubes,
            Look look,
            Reads reads,
            Act act,
            Supplier<UUID> ids) {
        var known = reads.state(BankImports.KIND, command.imported())
                .filter(i -> i.site().equals(act.actor().site()));
        var turn = outOfTurn(known, command.number(), command.attempt(), ImportPhase.TAKING);
        if (turn.isPresent()) {
            return Decision.refused(turn.get());
        }
        var deciding = new ChunkDecisions(look, reads, act, ids);
        deciding.places(places);
        deciding.tubes(tubes, command.imported());
        if (!deciding.reasons.isEmpty()) {
            return new Decision.Refused<>(List.copyOf(deciding.reasons));
        }
        deciding.entries.add(new Entry(
                BankImports.KIND.ref(command.imported()),
                new BankChunkTaken(command.number(), places.size() + tubes.size()),
                act.occurredAt()));
        var phase = command.number() == known.get().chunks() ? ImportPhase.TAKEN : ImportPhase.TAKING;
        return new Decision.Accepted<>(deciding.entries, new IntakeAnswer(command.imported(), phase, command.number()));
    }

    static Optional<Reason> outOfTurn(Optional<BankImport> known, int number, int attempt, ImportPhase phase) {
        if (known.isEmpty()) {
            return Optional.of(Reason.of("IMPORT_UNKNOWN"));
        }
        var i = known.get();
        if (i.phase() != phase || i.attempt() != attempt) {
            return Optional.of(Reason.of("IMPORT_NOT_RUNNING"));
        }
        int next = phase == ImportPhase.TAKING ? i.taken() + 1 : i.taken() - i.undone();
        return number == next ? Optional.empty() : Optional.of(Reason.of("IMPORT_OUT_OF_TURN", number, next));
    }

    private void places(List<PlaceLine> lines) {
        var made = new HashMap<String, UUID>();
        var around = reads.states(Containers.KIND, look.places().values());
        for (var line : lines) {
            var id = ids.get();
            made.put(line.code(), id);
            var stream = Containers.KIND.ref(id);
            entries.add(new Entry(
                    stream,
                    new ContainerRegistered(
                            line.code(),
                            line.type(),
                            line.name(),
                            act.actor().site(),
                            line.rows(),
                            line.columns(),
                            line.temperature()),
                    act.occurredAt()));
            if (!line.into().isEmpty()) {
                var into = Optional.ofNullable(made.get(line.into()))
                        .or(() -> here(line.into(), around).map(Container::id));
                into.ifPresent(parent ->
                        entries.add(new Entry(stream, new ContainerPlaced(parent, line.cell()), act.occurredAt())));
            }
        }
    }

    /** The container where it is still at the site and may be filled. */
    private Optional<Container> here(String code, Map<UUID, Container> around) {
        var found = Optional.ofNullable(look.places().get(code))
                .flatMap(id -> Optional.ofNullable(around.get(id)))
                .filter(c -> c.site().equals(act.actor().site())
                        && !c.retired()
                        && c.parcel().isEmpty());
        if (found.isEmpty()) {
            reasons.add(Reason.of("BOX_NOT_HERE", code));
        }
        return found;
    }

    private void tubes(List<TubeLine> lines, UUID imported) {
        var boxes = reads.states(Containers.KIND, look.places().values());
        var parents = reads.states(Tubes.KIND, look.parents().values());
        var cases = cases(lines);
        for (var line : lines) {
            var donor = look.donors().get(line.donor());
            if (donor == null) {
                throw new IllegalStateException("the vault links every number of the part");
            }
            var parent = line.parent().flatMap(p -> parent(p, donor, parents));
            var id = ids.get();
            var stream = Tubes.KIND.ref(id);
            var at = line.collected().or(line::frozen).orElse(act.occurredAt());
            var labelled = new TubeLabelled(
                    line.code(),
                    caseOf(act.actor().site(), donor),
                    donor,
                    line.material(),
                    parent.map(Tube::id),
                    act.actor().site());
            if (cases.contains(donor)) {
                entries.add(new Entry(stream, labelled, at));
                entries.add(new Entry(stream, broughtIn(line, parent, imported), at));
                stored(line, boxes).ifPresent(s -> entries.add(new Entry(stream, s, act.occurredAt())));
                line.aliases()
                        .forEach(alias -> entries.add(new Entry(
                                TubeAliases.KIND.ref(ids.get()), new TubeAliased(alias, id), act.occurredAt())));
            }
        }
    }

    private Optional<TubeStored> stored(TubeLine line, Map<UUID, Container> boxes) {
        return line.box().isEmpty()
                ? Optional.empty()
                : here(line.box(), boxes).map(box -> new TubeStored(box.id(), line.cell()));
    }

    private Optional<Tube> parent(String code, UUID donor, Map<UUID, Tube> parents) {
        var found = Optional.ofNullable(look.parents().get(code))
                .flatMap(id -> Optional.ofNullable(parents.get(id)))
                .filter(t -> t.donor().equals(donor));
        if (found.isEmpty()) {
            reasons.add(Reason.of("TUBE_PARENT_GONE", code));
        }
        return found;
    }

    private static TubeBroughtIn broughtIn(TubeLine line, Optional<Tube> parent, UUID imported) {
        return new TubeBroughtIn(
                imported,
                line.row(),
                line.collected(),
                line.collected().map(at -> line.collectedOff()).filter(off -> off > 0),
                line.frozen(),
                line.frozen().map(at -> line.frozenOff()).filter(off -> off > 0),
                line.isFrozen(),
                line.amount(),
                parent.map(p -> p.generation() + 1).orElse(0),
                parent.map(p -> p.origin().orElse(p.material())));
    }

    /** Opens what is missing, and says of each donor that consent is to be established. @return donors whose tubes may be taken */
    private Set<UUID> cases(List<TubeLine> lines) {
        var first = new LinkedHashMap<UUID, TubeLine>();
        for (var line : lines) {
            Optional.ofNullable(look.donors().get(line.donor())).ifPresent(d -> first.putIfAbsent(d, line));
        }
        var site = act.actor().site();
        var consents = reads.states(Consents.KIND, first.keySet());
        var open = reads.states(
                Cases.KIND, first.keySet().stream().map(d -> caseOf(site, d)).toList());
        var may = new LinkedHashSet<UUID>();
        first.forEach((donor, line) -> {
            var consent = consents.getOrDefault(donor, Consent.none(donor));
            if (consent.standing() == ConsentStanding.WITHDRAWN) {
                reasons.add(Reason.of("CONSENT_WITHDRAWN", line.code()));
                return;
            }
            may.add(donor);
            toEstablish(donor, consent, line);
            opened(donor, line, open.values());
        });
        return may;
    }

    private void toEstablish(UUID donor, Consent consent, TubeLine line) {
        boolean stands = switch (consent.standing()) {
            case NONE -> false;
            case TO_ESTABLISH -> consent.form().equals(line.form()) && consent.formVersion() == line.formVersion();
            case ACTIVE, RESTRICTED, WITHDRAWN -> true;
        };
        if (!stands) {
            entries.add(new Entry(
                    Consents.KIND.ref(donor),
                    new ConsentToEstablish(line.form(), line.formVersion()),
                    act.occurredAt()));
        }
    }

    /** Closed at once: nothing more is collected for it. */
    private void opened(UUID donor, TubeLine line, Collection<Case> open) {
        var id = caseOf(act.actor().site(), donor);
        if (open.stream().anyMatch(c -> c.id().equals(id))) {
            return;
        }
        if (codes.isEmpty()) {
            reasons.add(Reason.of("SITE_WITHOUT_LETTERS"));
            return;
        }
        var stream = Cases.KIND.ref(id);
        var kind = line.material().isTissue() ? CaseKind.SURGERY : CaseKind.BLOOD_DRAW;
        var colour = Case.colourOf((int) donor.getLeastSignificantBits());
        entries.add(new Entry(
                stream,
                new CaseOpened(
                        codes.removeFirst(), donor, act.actor().site(), look.project(), kind, NO_PROCEDURE, colour),
                act.occurredAt()));
        entries.add(new Entry(stream, new CaseClosed("BROUGHT_IN"), act.occurredAt()));
    }
}

package org.himuro.lims.processing.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.procedure.Trainings;
import org.himuro.lims.processing.ProcessTubes;
import org.himuro.lims.processing.ProcessTubes.Child;
import org.himuro.lims.processing.ProcessTubes.Draw;
import org.himuro.lims.processing.Processed;
import org.himuro.lims.processing.Worklist;
import org.himuro.lims.processing.Worklists;
import org.himuro.lims.retention.Wish;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Preparation;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.Tubes;
import org.himuro.sop.procedure.TrainingRule;

/** Whether content of tubes may go into other tubes. Every reason at once; a wrong parent is a swapped patient. */
public final class Preparing {
    private final ProcessTubes command;
    private final LookedUp known;
    private final Reads reads;
    private final Act act;
    private final Set<Reason> reasons = new LinkedHashSet<>();
    private final Set<Reason> warnings = new LinkedHashSet<>();

    private Preparing(ProcessTubes command, LookedUp known, Reads reads, Act act) {
        this.command = command;
        this.known = known;
        this.reads = reads;
        this.act = act;
    }

    public static Decision<Processed> decide(ProcessTubes command, LookedUp known, Reads reads, Act act) {
        return new Preparing(command, known, reads, act).decide();
    }

    private Decision<Processed> decide() {
        reasons.addAll(AskedFor.faults(command, known));
        training();
        var parents = parents();
        parents.values().forEach(p -> childrenOf(p, parents.values()));
        if (command.preparation() == Preparation.POOL) {
            pooled(List.copyOf(parents.values()));
        }
        kept(parents.values());
        strayChildren(parents);
        var list = worklist();
        return reasons.isEmpty()
                ? new Written(command, known, act, List.copyOf(parents.values()), list).accepted(List.copyOf(warnings))
                : new Decision.Refused<>(List.copyOf(reasons));
    }

    /** Nothing is used up that is held, or of which something has to stay for a later analysis. */
    private void kept(Collection<Source> sources) {
        if (!sources.isEmpty()) {
            var wish = UsingUp.wish(command.preparation(), sources, Wish.day(act.recordedAt()));
            reasons.addAll(known.mayLeave().against(wish, reads));
        }
    }

    /** Whoever may not work by the procedure does not begin; where they are only warned, what they made is marked. */
    private void training() {
        known.procedure()
                .ifPresent(p -> Trainings.lack(reads, act.actor(), p, act.occurredAt())
                        .map(Reason::of)
                        .ifPresent(
                                p.training().required() == TrainingRule.Required.REFUSE
                                        ? reasons::add
                                        : warnings::add));
    }

    /** By the code of the request, in its order; those about which there is anything to know. */
    private Map<String, Source> parents() {
        var tubes = reads.states(Tubes.KIND, known.tubes().values());
        var consents = reads.states(
                Consents.KIND,
                tubes.values().stream().map(Tube::donor).distinct().toList());
        var found = new LinkedHashMap<String, Source>();
        for (var draw : command.draws()) {
            var tube = Optional.ofNullable(known.tubes().get(draw.tube())).map(tubes::get);
            if (tube.isEmpty()) {
                reasons.add(UnknownCode.of(draw.tube()));
            } else if (found.containsKey(draw.tube())) {
                reasons.add(Reason.of("TUBE_TWICE", tube.get().code()));
            } else {
                found.put(draw.tube(), source(tube.get(), draw, consents));
            }
        }
        return found;
    }

    private Source source(Tube tube, Draw draw, Map<UUID, Consent> consents) {
        var consent = consents.getOrDefault(tube.donor(), Consent.none(tube.donor()));
        reasons.addAll(Sources.against(tube, act.actor().site(), consent));
        var thawed = Thawing.isFrozen(reads.history(Tubes.KIND.ref(tube.id())), known.cold());
        int thaws = tube.thaws() + (thawed ? 1 : 0);
        known.procedure()
                .flatMap(p -> p.freezeThaw())
                .filter(limit -> limit.exceededBy(thaws))
                .ifPresent(limit -> {
                    var reason = Reason.of("THAWED_TOO_OFTEN", tube.code(), thaws, limit.atMost());
                    switch (limit.beyond()) {
                        case REFUSE -> reasons.add(reason);
                        case WARN -> warnings.add(reason);
                    }
                });
        if (command.preparation() == Preparation.DERIVATIVE) {
            command.material()
                    .filter(m -> !Derivable.from(tube.material()).contains(m))
                    .ifPresent(m -> reasons.add(Reason.of("MATERIAL_NOT_FROM", tube.code(), tube.material(), m)));
        }
        return new Source(tube, draw, thawed, new ArrayList<>(), new ArrayList<>());
    }

    /** Reads what goes into the children of one tube, and balances it. */
    private void childrenOf(Source source, Iterable<Source> all) {
        var pool = command.preparation() == Preparation.POOL;
        for (int i = 0; i < command.children().size(); i++) {
            var child = command.children().get(i);
            if (pool || child.parent().equals(source.draw().tube())) {
                fill(source, child, known.children().get(i));
            }
        }
        if (source.children().isEmpty()) {
            reasons.add(Reason.of("PARENT_WITHOUT_CHILD", source.tube().code()));
        }
        var balance = switch (command.preparation()) {
            case ALIQUOT -> Balance.ofAliquots(source.tube(), source.draw(), amounts(source));
            case DERIVATIVE -> Balance.ofDerivative(source.tube(), source.draw());
            case POOL -> Balance.ofPool(source.tube(), source.draw());
        };
        reasons.addAll(balance.reasons());
        source.balance().add(balance);
    }

    private void fill(Source source, Child child, ChildTube tube) {
        var material = material(source.tube());
        var parent = source.tube();
        if (tube.code().isEmpty()) {
            reasons.add(
                    tube.scanned().isEmpty()
                            ? Reason.of("TUBE_CODES_USED_UP", parent.code(), material)
                            : UnknownCode.of(tube.scanned()));
        }
        if (tube.onRecord()) {
            reads.state(Tubes.KIND, tube.id())
                    .ifPresent(there -> reasons.addAll(Children.against(
                            there, parent, material, act.actor().site())));
        }
        var amount = child.amount()
                .map(value -> new Amount(
                        value,
                        child.unit()
                                .or(() -> command.preparation() == Preparation.DERIVATIVE
                                        ? Optional.<AmountUnit>empty()
                                        : parent.amountUnit().or(source.draw()::unit))
                                .orElseGet(() -> AmountUnit.usual(material))));
        source.children().add(new Source.Into(tube, amount));
    }

    private static List<Optional<Amount>> amounts(Source source) {
        return source.children().stream().map(Source.Into::amount).toList();
    }

    private Material material(Tube parent) {
        return command.preparation() == Preparation.DERIVATIVE
                ? command.material().orElse(parent.material())
                : parent.material();
    }

    private void pooled(List<Source> sources) {
        for (var other : sources) {
            var first = sources.getFirst().tube();
            var tube = other.tube();
            if (!tube.donor().equals(first.donor())) {
                reasons.add(Reason.of("POOL_OVER_DONORS", first.code(), tube.code()));
            } else if (tube.material() != first.material() || origin(tube) != origin(first)) {
                reasons.add(Reason.of("POOL_OVER_MATERIALS", first.code(), tube.code()));
            }
        }
        Pooled.against(sources).ifPresent(reasons::add);
    }

    private static Material origin(Tube tube) {
        return tube.origin().orElse(tube.material());
    }

    /** A child that names none of the tubes that something is taken out of. */
    private void strayChildren(Map<String, Source> parents) {
        if (command.preparation() == Preparation.POOL) {
            return;
        }
        var named = command.draws().stream().map(Draw::tube).toList();
        command.children().stream()
                .map(Child::parent)
                .filter(parent -> !named.contains(parent))
                .map(UnknownCode::of)
                .forEach(reasons::add);
    }

    private Optional<Worklist> worklist() {
        var list = known.worklist().flatMap(id -> reads.state(Worklists.KIND, id));
        command.worklist()
                .filter(code -> list.isEmpty())
                .ifPresent(code -> reasons.add(Reason.of("WORKLIST_UNKNOWN", UnknownCode.shown(code))));
        list.filter(Worklist::closed).ifPresent(l -> reasons.add(Reason.of("WORKLIST_CLOSED", l.code())));
        list.ifPresent(l -> known.tubes().entrySet().stream()
                .filter(e -> l.line(e.getValue()).isEmpty())
                .forEach(e -> reasons.add(Reason.of("NOT_ON_WORKLIST", Objects.requireNonNull(e.getKey()), l.code()))));
        return list;
    }
}

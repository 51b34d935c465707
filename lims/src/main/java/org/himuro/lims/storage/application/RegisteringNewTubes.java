package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.storage.RegisterTubes;
import org.himuro.lims.storage.TubesRegistered;
import org.himuro.lims.storage.model.RegisteringTubes;

/** Up to a thousand tubes that carry codes already, bound to a case in one act. */
@Singleton
public final class RegisteringNewTubes {
    private final Acts acts;
    private final StorageIndex index;
    private final Collection<WithdrawnDonors> withdrawn;
    private final Ids ids;

    RegisteringNewTubes(Acts acts, StorageIndex index, Collection<WithdrawnDonors> withdrawn, Ids ids) {
        this.acts = acts;
        this.index = index;
        this.withdrawn = withdrawn;
        this.ids = ids;
    }

    public Outcome<TubesRegistered> run(
            RegisterTubes command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "register-tubes", command, actor, occurredAt, recordedAt);
        var found = Optional.ofNullable(
                        index.visible(actor.site(), List.of(command.caseCode())).get(command.caseCode()))
                .filter(ref -> ref.kind().equals(Cases.KIND.name()));
        var codes = new HashSet<String>();
        command.tubes().forEach(t -> {
            codes.add(t.code());
            codes.addAll(t.aliases());
        });
        var taken = index.takenCodes(codes);
        var fresh = Stream.generate(ids::next).limit(Math.max(1, codes.size())).toList();
        return acts.perform(act, TubesRegistered.class, reads -> {
            var of = found.flatMap(ref -> reads.state(Cases.KIND, ref.id()));
            return RegisteringTubes.decide(
                    command, of, isWithdrawn(of, reads), taken, actor.site(), fresh, act.occurredAt());
        });
    }

    private boolean isWithdrawn(Optional<Case> of, Reads reads) {
        var donors = of.map(c -> Set.of(c.donor())).orElse(Set.of());
        return withdrawn.stream().anyMatch(port -> !port.among(reads, donors).isEmpty());
    }
}

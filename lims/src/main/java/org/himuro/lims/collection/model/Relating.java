package org.himuro.lims.collection.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.RelateDonors;
import org.himuro.lims.collection.RelationAnswer;
import org.himuro.lims.collection.WithdrawRelation;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Kinship;
import org.himuro.lims.specimen.KinshipEvent;
import org.himuro.lims.specimen.Kinships;

/**
 * Who is whose relative (S9): nobody their own, two donors in one way only, one mother and one father, two parents; nobody
 * descends from themselves.
 */
public final class Relating {
    private Relating() {}

    /** @param known ids of what is known in the families of both */
    public static Decision<RelationAnswer> relate(RelateDonors command, Collection<UUID> known, Act act, Reads reads) {
        var card = own(command.caseId(), act, reads);
        var other = own(command.relativeCase(), act, reads);
        if (card.isEmpty()) {
            return Decision.refused(Reason.of("CASE_UNKNOWN", command.caseId()));
        }
        if (other.isEmpty()) {
            return Decision.refused(Reason.of("RELATIVE_UNKNOWN"));
        }
        var proband = card.get().donor();
        var relative = other.get().donor();
        if (proband.equals(relative)) {
            return Decision.refused(Reason.of("RELATIVE_ITSELF"));
        }
        var reasons = new ArrayList<Reason>();
        var id = Kinship.idOf(proband, relative);
        if (reads.state(Kinships.KIND, id).filter(k -> !k.withdrawn()).isPresent()) {
            return Decision.refused(Reason.of("RELATIVE_KNOWN", other.get().code()));
        }
        var families = reads.states(Kinships.KIND, known).values();
        var pedigree = Pedigree.of(families);
        if (command.relation().isParent()
                && families.stream().anyMatch(k -> k.isOf(proband) && k.relation() == command.relation())) {
            reasons.add(Reason.of("PARENT_KNOWN", card.get().code(), command.relation()));
        } else if (pedigree.full(proband, relative, command.relation())) {
            reasons.add(Reason.of("PARENTS_KNOWN"));
        }
        if (pedigree.rings(proband, relative, command.relation())) {
            reasons.add(Reason.of("RELATIVE_RING", other.get().code()));
        }
        return reasons.isEmpty()
                ? done(id, new KinshipEvent.DonorsRelated(proband, relative, command.relation()), false, act)
                : new Decision.Refused<>(reasons);
    }

    public static Decision<RelationAnswer> withdraw(WithdrawRelation command, Act act, Reads reads) {
        var card = own(command.caseId(), act, reads);
        if (card.isEmpty()) {
            return Decision.refused(Reason.of("CASE_UNKNOWN", command.caseId()));
        }
        var donor = card.get().donor();
        var known = reads.state(Kinships.KIND, command.kinship())
                .filter(k -> !k.withdrawn())
                .filter(k -> k.proband().equals(donor) || k.relative().equals(donor));
        return known.isEmpty()
                ? Decision.refused(Reason.of("RELATION_UNKNOWN"))
                : done(
                        command.kinship(),
                        new KinshipEvent.RelationWithdrawn(command.why().name()),
                        true,
                        act);
    }

    private static Optional<Case> own(UUID caseId, Act act, Reads reads) {
        return reads.state(Cases.KIND, caseId)
                .filter(c -> c.site().equals(act.actor().site()));
    }

    private static Decision<RelationAnswer> done(UUID id, KinshipEvent fact, boolean withdrawn, Act act) {
        var entry = new Entry(Kinships.KIND.ref(id), fact, act.occurredAt());
        return new Decision.Accepted<>(List.of(entry), new RelationAnswer(id, withdrawn));
    }
}

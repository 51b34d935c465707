package org.himuro.lims.labelling.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.labels.id.CaseNumber;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.labelling.LeaseAnswer;
import org.himuro.lims.labelling.LeaseSerials;
import org.himuro.lims.labelling.LeasedCodes;
import org.himuro.lims.labelling.RetireSerials;
import org.himuro.lims.labelling.Serials;
import org.himuro.lims.labelling.model.Codes;
import org.himuro.lims.labelling.model.LeaseDecisions;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;

/** Sets case numbers aside for a device: taken from the counter first, then the act decides. */
@Singleton
public final class LeasingSerials implements LeasedCodes {
    private final Acts acts;
    private final Serials serials;
    private final Sites sites;
    private final LeaseQueries leases;
    private final Ids ids;

    LeasingSerials(Acts acts, Serials serials, Sites sites, LeaseQueries leases, Ids ids) {
        this.acts = acts;
        this.serials = serials;
        this.sites = sites;
        this.leases = leases;
        this.ids = ids;
    }

    public Outcome<LeaseAnswer> lease(
            LeaseSerials command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "lease-serials", command, actor, occurredAt, recordedAt);
        var numbers = actor.device().isPresent() ? numbers(command, act) : List.<CaseNumber>of();
        var id = ids.next();
        return acts.perform(act, LeaseAnswer.class, reads -> LeaseDecisions.lease(command, id, numbers, act));
    }

    private List<CaseNumber> numbers(LeaseSerials command, Act act) {
        var site = sites.byId(act.actor().site())
                .filter(s -> LeaseDecisions.inRange(command) && Codes.fits(command.project(), s.code()));
        if (site.isEmpty()) {
            return List.of();
        }
        var code = site.get().code();
        int year = LocalDate.ofInstant(act.occurredAt(), site.get().zone()).getYear() % 100;
        int first = serials.take(
                act.id(),
                Codes.scope(new CaseNumber(command.project(), code, year, 1)),
                from -> behind(Codes.block(command.project(), code, year, from, command.count()), from));
        return Codes.block(command.project(), code, year, first, command.count());
    }

    private static int behind(List<CaseNumber> block, int from) {
        return block.isEmpty() ? from : block.getLast().serial() + 1;
    }

    public Outcome<LeaseAnswer> retire(
            RetireSerials command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "retire-serials", command, actor, occurredAt, recordedAt);
        return acts.perform(act, LeaseAnswer.class, reads -> LeaseDecisions.retire(command, act, reads));
    }

    @Override
    public Optional<UUID> lease(String code, String project) {
        return Codes.caseNumber(code)
                .filter(number -> number.project().equals(project))
                .flatMap(number -> leases.holding(Codes.scope(number), number.serial()));
    }
}

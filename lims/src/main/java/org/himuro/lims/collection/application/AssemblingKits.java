package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.AssembleKits;
import org.himuro.lims.collection.KitsAnswer;
import org.himuro.lims.collection.Protocols;
import org.himuro.lims.collection.model.KitDecisions;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.labelling.KitCodes;
import org.himuro.lims.labelling.KitCodes.CodesOfKit;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;
import org.himuro.sop.protocol.Protocol;

/** Puts kits together: their codes are set aside first, then the act decides whether they are used. */
@Singleton
public final class AssemblingKits {
    private final Acts acts;
    private final Ids ids;
    private final KitCodes codes;
    private final Sites sites;
    private final Protocols protocols;

    public AssemblingKits(Acts acts, Ids ids, KitCodes codes, Sites sites, Protocols protocols) {
        this.acts = acts;
        this.ids = ids;
        this.codes = codes;
        this.sites = sites;
        this.protocols = protocols;
    }

    public Outcome<KitsAnswer> run(
            AssembleKits command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "assemble-kits", command, actor, occurredAt, recordedAt);
        var protocol = protocols.inForce(command.protocol(), act.occurredAt());
        var site = sites.byId(actor.site());
        var given = site.map(s -> codes(command, protocol, act, s)).orElse(List.of());
        var fresh = new KitDecisions.Fresh(
                given,
                given.stream().map(c -> ids.next()).toList(),
                site.map(Sites.Site::zone).orElse(ZoneOffset.UTC));
        return acts.perform(act, KitsAnswer.class, reads -> KitDecisions.assemble(command, protocol, fresh, act));
    }

    private List<CodesOfKit> codes(AssembleKits command, Optional<Protocol> protocol, Act act, Sites.Site site) {
        if (!KitDecisions.inRange(command, protocol)) {
            return List.of();
        }
        int year = LocalDate.ofInstant(act.occurredAt(), site.zone()).getYear() % 100;
        return codes.next(
                act.id(),
                command.project(),
                site.code(),
                year,
                KitDecisions.materials(command, protocol),
                command.kits());
    }
}

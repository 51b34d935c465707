package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.collection.LinkKit;
import org.himuro.lims.collection.LinkedKit;
import org.himuro.lims.collection.Protocols;
import org.himuro.lims.collection.ReportKitUsed;
import org.himuro.lims.collection.model.KitLinking;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.shared.Ids;

/** Makes the tubes of a kit a case's. */
@Singleton
public final class LinkingKit {
    private final Acts acts;
    private final KitLinking linking;

    public LinkingKit(Acts acts, Ids ids, Protocols protocols) {
        this.acts = acts;
        this.linking = new KitLinking(protocols, ids::next);
    }

    public Outcome<LinkedKit> link(LinkKit command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        return link(command, actor, actId, new DeedTime(occurredAt, recordedAt));
    }

    public Outcome<LinkedKit> link(LinkKit command, Actor actor, UUID actId, DeedTime when) {
        var act = Act.of(actId, "link-kit", command, actor, when);
        return acts.perform(act, LinkedKit.class, reads -> linking.link(command, act, reads));
    }

    public Outcome<LinkedKit> used(
            ReportKitUsed command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        return used(command, actor, actId, new DeedTime(occurredAt, recordedAt));
    }

    public Outcome<LinkedKit> used(ReportKitUsed command, Actor actor, UUID actId, DeedTime when) {
        var act = Act.of(actId, "report-kit-used", command, actor, when);
        return acts.perform(act, LinkedKit.class, reads -> linking.used(command, act, reads));
    }
}

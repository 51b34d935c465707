package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shipping.CourierLinkAnswer;
import org.himuro.lims.shipping.MakeCourierLink;
import org.himuro.lims.shipping.RevokeCourierLink;
import org.himuro.lims.shipping.model.CourierLinking;

/** Makes and revokes the link by which a courier without an account tells of a parcel. */
@Singleton
public final class LinkingCourier {
    private final Acts acts;
    private final Lookup lookup;
    private final CourierLinks links;
    private final Ids ids;

    LinkingCourier(Acts acts, Lookup lookup, CourierLinks links, Ids ids) {
        this.acts = acts;
        this.lookup = lookup;
        this.links = links;
        this.ids = ids;
    }

    /** @param secret for the link: told this once; absent where the act was sent before or was refused */
    public record Made(Outcome<CourierLinkAnswer> outcome, Optional<String> secret) {
        /** Never the secret. */
        @Override
        public String toString() {
            return "Made[" + outcome + "]";
        }
    }

    public Made make(MakeCourierLink command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "make-courier-link", command, actor, occurredAt, recordedAt);
        var found = lookup.find(command.parcel(), List.of(), actor.site()).parcel();
        var secret = links.fresh();
        var link = ids.next();
        var parcel = found.orElse(new UUID(0, 0));
        var outcome = acts.perform(
                act,
                CourierLinkAnswer.class,
                reads -> CourierLinking.make(command, found, link, reads, act),
                links.made(link, parcel, secret.hash(), recordedAt));
        boolean fresh = outcome instanceof Outcome.Done<CourierLinkAnswer>(var answer, var repeated)
                && answer.link().equals(link);
        return new Made(outcome, fresh ? Optional.of(secret.text()) : Optional.empty());
    }

    public Outcome<CourierLinkAnswer> revoke(
            RevokeCourierLink command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "revoke-courier-link", command, actor, occurredAt, recordedAt);
        var found = lookup.find(command.parcel(), List.of(), actor.site()).parcel();
        var working = found.flatMap(links::of).map(CourierLinks.Working::link);
        return acts.perform(
                act,
                CourierLinkAnswer.class,
                reads -> CourierLinking.revoke(command, found, working, reads, act),
                connection -> {
                    if (working.isPresent()) {
                        links.revoked(working.get(), recordedAt).write(connection);
                    }
                });
    }
}

package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.SealKey;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shipping.MakeReceiverLink;
import org.himuro.lims.shipping.ReceiverLinkAnswer;
import org.himuro.lims.shipping.RevokeReceiverLink;
import org.himuro.lims.shipping.model.Found;
import org.himuro.lims.shipping.model.ReceiverLinking;

/** Signs a parcel's manifest, and makes and revokes the link by which a receiver without an account confirms it (H4). */
@Singleton
public final class LinkingReceiver {
    private final Acts acts;
    private final Lookup lookup;
    private final ReceiverLinks links;
    private final SealKey key;
    private final Ids ids;

    LinkingReceiver(Acts acts, Lookup lookup, ReceiverLinks links, SealKey key, Ids ids) {
        this.acts = acts;
        this.lookup = lookup;
        this.links = links;
        this.key = key;
        this.ids = ids;
    }

    /** @param shown secret and code, told this once; absent where the act was sent before or was refused */
    public record Made(Outcome<ReceiverLinkAnswer> outcome, Optional<ReceiverLinks.Fresh> shown) {
        /** Never the secrets. */
        @Override
        public String toString() {
            return "Made[" + outcome + "]";
        }
    }

    public Made make(MakeReceiverLink command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "make-receiver-link", command, actor, occurredAt, recordedAt);
        var fresh = links.fresh();
        var link = ids.next();
        var beside = new AtomicReference<>(Acts.Beside.NOTHING);
        var outcome = acts.perform(
                act,
                ReceiverLinkAnswer.class,
                reads -> {
                    // where it goes may change until the write: it is looked up anew each time
                    var found = lookup.find(command.parcel(), List.of(), actor.site());
                    var made = ReceiverLinking.make(command, found, link, key, reads, act);
                    beside.set(beside(found, made, fresh, recordedAt));
                    return made.decision();
                },
                connection -> beside.get().write(connection));
        boolean now = outcome instanceof Outcome.Done<ReceiverLinkAnswer>(var answer, var repeated)
                && answer.link().equals(link);
        return new Made(outcome, now ? Optional.of(fresh) : Optional.empty());
    }

    private Acts.Beside beside(Found found, ReceiverLinking.Made made, ReceiverLinks.Fresh fresh, Instant at) {
        return made.decision() instanceof Decision.Accepted<ReceiverLinkAnswer>(var entries, var answer)
                ? links.made(
                        found.parcel().orElseThrow(),
                        found.ends().orElseThrow().receiver().id(),
                        fresh,
                        answer,
                        made.manifest().orElseThrow(),
                        at)
                : Acts.Beside.NOTHING;
    }

    public Outcome<ReceiverLinkAnswer> revoke(
            RevokeReceiverLink command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "revoke-receiver-link", command, actor, occurredAt, recordedAt);
        var found = lookup.find(command.parcel(), List.of(), actor.site()).parcel();
        var working = found.flatMap(parcel -> links.of(parcel, command.parcel()));
        return acts.perform(
                act,
                ReceiverLinkAnswer.class,
                reads -> ReceiverLinking.revoke(command, found, working, reads, act),
                connection -> {
                    if (working.isPresent()) {
                        links.revoked(working.get().link(), recordedAt).write(connection);
                    }
                });
    }
}

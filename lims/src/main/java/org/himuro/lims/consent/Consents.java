package org.himuro.lims.consent;

import static org.himuro.lims.consent.ConsentEvent.*;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;

/** Streams of consents; the id of a stream is the donor's. */
public final class Consents implements StreamKind<Consent> {
    public static final Consents KIND = new Consents();

    private Consents() {}

    /** The consent a request relies on, read in its own read phase; none where nothing is recorded. */
    public static Consent of(Reads reads, UUID donor) {
        return reads.state(KIND, donor).orElseGet(() -> Consent.none(donor));
    }

    @Override
    public String name() {
        return "consent";
    }

    @Override
    public Consent blank(UUID id) {
        return Consent.none(id);
    }

    @Override
    public Consent after(Consent before, Recorded recorded) {
        return recorded.fact() instanceof ConsentEvent event ? after(before, event, recorded.occurredAt()) : before;
    }

    private static Consent after(Consent c, ConsentEvent event, Instant at) {
        return switch (event) {
            case ConsentGiven e ->
                new Consent(
                        c.id(),
                        ConsentStanding.ACTIVE,
                        e.form(),
                        e.version(),
                        Consent.join(e.scopes()),
                        Optional.of(at),
                        Optional.of(at));
            case ConsentEvent.ConsentToEstablish e -> toEstablish(c, e, at);
            case ConsentEvent.ConsentEstablished e ->
                c.standing() == ConsentStanding.TO_ESTABLISH
                        ? changed(c, ConsentStanding.ACTIVE, Consent.join(e.scopes()), at)
                        : c;
            case ConsentRestricted e -> changed(c, restricted(c.standing()), Consent.join(e.remaining()), at);
            case ConsentWithdrawn e -> changed(c, ConsentStanding.WITHDRAWN, "", at);
        };
    }

    /** A restriction after a withdrawal gives nothing back; without a consent there is nothing to restrict. */
    private static ConsentStanding restricted(ConsentStanding before) {
        return switch (before) {
            case ACTIVE, RESTRICTED -> ConsentStanding.RESTRICTED;
            case NONE, TO_ESTABLISH, WITHDRAWN -> before;
        };
    }

    private static Consent toEstablish(Consent c, ConsentEvent.ConsentToEstablish e, Instant at) {
        return switch (c.standing()) {
            case NONE, TO_ESTABLISH ->
                new Consent(
                        c.id(),
                        ConsentStanding.TO_ESTABLISH,
                        e.form(),
                        e.version(),
                        "",
                        Optional.empty(),
                        Optional.of(at));
            case ACTIVE, RESTRICTED, WITHDRAWN -> c;
        };
    }

    private static Consent changed(Consent c, ConsentStanding standing, String scopes, Instant at) {
        return new Consent(c.id(), standing, c.form(), c.formVersion(), scopes, c.givenAt(), Optional.of(at));
    }
}

package org.himuro.lims.consent;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.himuro.lims.consent.EquivalenceEvent.EquivalenceRecorded;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;

/** Streams of equivalences: one for each protocol, form and version of a site. */
public final class Equivalences implements StreamKind<Equivalence> {
    public static final Equivalences KIND = new Equivalences();
    private static final UUID NOBODY = new UUID(0, 0);

    private Equivalences() {}

    /** Recorded again, it is the same equivalence. */
    public static UUID streamOf(UUID site, String protocol, String form, int version) {
        var name = "equivalence " + site + " " + protocol + "/" + form + "/" + version;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return "equivalence";
    }

    @Override
    public Equivalence blank(UUID id) {
        return new Equivalence(id, NOBODY, "", "", 0, "", "", LocalDate.EPOCH, NOBODY, Instant.EPOCH);
    }

    @Override
    public Equivalence after(Equivalence before, Recorded recorded) {
        return recorded.fact() instanceof EquivalenceRecorded e
                ? new Equivalence(
                        before.id(),
                        e.site(),
                        e.protocol(),
                        e.form(),
                        e.version(),
                        Consent.join(e.scopes()),
                        e.reference(),
                        e.decidedOn(),
                        recorded.actor().person(),
                        recorded.occurredAt())
                : before;
    }
}

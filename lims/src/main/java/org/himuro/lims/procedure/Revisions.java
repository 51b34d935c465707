package org.himuro.lims.procedure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.procedure.Revision.Origin;
import org.himuro.lims.procedure.Revision.Step;
import org.himuro.lims.procedure.RevisionEvent.RevisionDrafted;
import org.himuro.lims.procedure.RevisionEvent.RevisionDropped;
import org.himuro.lims.procedure.RevisionEvent.RevisionShipped;
import org.himuro.lims.procedure.RevisionEvent.RevisionSigned;
import org.himuro.lims.procedure.RevisionEvent.RevisionWithdrawn;

/** Streams of versions of procedures: one for each version of each. */
public final class Revisions implements StreamKind<Revision> {
    public static final Revisions KIND = new Revisions();
    private static final UUID NOBODY = new UUID(0, 0);

    private Revisions() {}

    public static UUID idOf(String procedure, int version) {
        return UUID.nameUUIDFromBytes(("revision/" + procedure + "/" + version).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return "revision";
    }

    @Override
    public Revision blank(UUID id) {
        return text(
                id,
                "",
                0,
                "",
                Origin.SITE,
                Step.DRAFT,
                LocalDate.EPOCH,
                Optional.empty(),
                NOBODY,
                NOBODY,
                Instant.EPOCH);
    }

    private static Revision text(
            UUID id,
            String procedure,
            int version,
            String digest,
            Origin origin,
            Step step,
            LocalDate from,
            Optional<LocalDate> to,
            UUID by,
            UUID site,
            Instant at) {
        return new Revision(
                id,
                procedure,
                version,
                digest,
                origin,
                step,
                from,
                to,
                by,
                site,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Revision after(Revision before, Recorded recorded) {
        return recorded.fact() instanceof RevisionEvent event ? after(before, event, recorded) : before;
    }

    private static Revision after(Revision r, RevisionEvent event, Recorded recorded) {
        var actor = recorded.actor();
        var at = recorded.occurredAt();
        return switch (event) {
            case RevisionShipped e ->
                text(
                        r.id(),
                        e.procedure(),
                        e.version(),
                        e.digest(),
                        Origin.PROGRAM,
                        Step.APPROVED,
                        e.from(),
                        e.to(),
                        actor.person(),
                        actor.site(),
                        at);
            case RevisionDrafted e when r.fixed() -> r;
            case RevisionDrafted e ->
                text(
                        r.id(),
                        e.procedure(),
                        e.version(),
                        e.digest(),
                        e.origin(),
                        Step.DRAFT,
                        e.from(),
                        e.to(),
                        actor.person(),
                        actor.site(),
                        at);
            case RevisionSigned e -> signed(r, e, at);
            case RevisionWithdrawn e -> withdrawn(r, e, at);
            case RevisionDropped() -> r.step() == Step.DRAFT ? at(r, Step.DROPPED) : r;
        };
    }

    /** A signature under another text, or a second one of the same person, is none. */
    private static Revision signed(Revision r, RevisionSigned e, Instant at) {
        if (r.step() != Step.DRAFT || !r.digest().equals(e.digest()) || r.signedBy(e.signer())) {
            return r;
        }
        var second = r.firstSigner().isPresent();
        return new Revision(
                r.id(),
                r.procedureId(),
                r.version(),
                r.digest(),
                r.origin(),
                second ? Step.APPROVED : Step.DRAFT,
                r.effectiveFrom(),
                r.effectiveTo(),
                r.draftedBy(),
                r.draftedSite(),
                r.draftedAt(),
                second ? r.firstSigner() : Optional.of(e.signer()),
                second ? r.firstSignedAt() : Optional.of(at),
                second ? Optional.of(e.signer()) : Optional.empty(),
                second ? Optional.of(at) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Revision withdrawn(Revision r, RevisionWithdrawn e, Instant at) {
        if (r.step() != Step.APPROVED) {
            return r;
        }
        return new Revision(
                r.id(),
                r.procedureId(),
                r.version(),
                r.digest(),
                r.origin(),
                Step.WITHDRAWN,
                r.effectiveFrom(),
                r.effectiveTo(),
                r.draftedBy(),
                r.draftedSite(),
                r.draftedAt(),
                r.firstSigner(),
                r.firstSignedAt(),
                r.secondSigner(),
                r.secondSignedAt(),
                Optional.of(e.signer()),
                Optional.of(at),
                Optional.of(e.why()));
    }

    private static Revision at(Revision r, Step step) {
        return text(
                r.id(),
                r.procedureId(),
                r.version(),
                r.digest(),
                r.origin(),
                step,
                r.effectiveFrom(),
                r.effectiveTo(),
                r.draftedBy(),
                r.draftedSite(),
                r.draftedAt());
    }
}

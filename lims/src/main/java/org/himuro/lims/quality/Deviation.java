package org.himuro.lims.quality;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A deviation as it stands, without its actions.
 *
 * @param closedAt when it was dealt with: signed as its class asks, or settled by the system
 * @param resolution the effect on the specimen that was signed; {@code JUDGED} by the system; before signatures were asked for,
 *     {@code ACCEPTED}, {@code CORRECTED}, {@code DISCARDED}, {@code NOT_A_DEVIATION}
 * @param cause a code of the table of causes
 * @param report digest of what was written about cause and correction
 * @param signedDigest what the signatures are bound to, see {@link DeviationFile#digest()}
 * @param reopened how often
 */
public record Deviation(
        UUID id,
        String code,
        String aboutKind,
        UUID about,
        UUID fact,
        UUID site,
        Instant openedAt,
        Optional<Instant> closedAt,
        Optional<String> resolution,
        Optional<Seriousness> seriousness,
        Optional<String> cause,
        Optional<SpecimenEffect> effect,
        Optional<String> report,
        Optional<UUID> firstSigner,
        Optional<Instant> firstSignedAt,
        Optional<UUID> secondSigner,
        Optional<Instant> secondSignedAt,
        Optional<String> signedDigest,
        int reopened) {
    /** The code of one that a person saw; the fact that opened it is its own first. */
    public static final String RAISED = "RAISED";

    public static Deviation opened(
            UUID id, String code, String aboutKind, UUID about, UUID fact, UUID site, Instant at) {
        return new Deviation(
                id,
                code,
                aboutKind,
                about,
                fact,
                site,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    public boolean closed() {
        return closedAt.isPresent();
    }

    /** Whether it has its first signature and waits for the second. */
    public boolean inReview() {
        return !closed() && firstSigner.isPresent();
    }

    public boolean signedBy(UUID person) {
        return firstSigner.filter(person::equals).isPresent()
                || secondSigner.filter(person::equals).isPresent();
    }

    /** Nobody has dealt with it yet. */
    public boolean untouched() {
        return seriousness.isEmpty() && reopened == 0;
    }

    Deviation assessed(DeviationEvent.DeviationAssessed e) {
        return new Deviation(
                id,
                code,
                aboutKind,
                about,
                fact,
                site,
                openedAt,
                Optional.empty(),
                Optional.empty(),
                Optional.of(e.seriousness()),
                Optional.of(e.cause()),
                Optional.of(e.effect()),
                Optional.of(e.report()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                reopened);
    }

    Deviation closed(Instant at, String how) {
        return new Deviation(
                id,
                code,
                aboutKind,
                about,
                fact,
                site,
                openedAt,
                Optional.of(at),
                Optional.of(how),
                seriousness,
                cause,
                effect,
                report,
                firstSigner,
                firstSignedAt,
                secondSigner,
                secondSignedAt,
                signedDigest,
                reopened);
    }

    /** What was signed has changed: nobody has signed it. */
    Deviation unsigned() {
        return new Deviation(
                id,
                code,
                aboutKind,
                about,
                fact,
                site,
                openedAt,
                Optional.empty(),
                Optional.empty(),
                seriousness,
                cause,
                effect,
                report,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                reopened);
    }

    Deviation signed(UUID signer, String digest, Instant at) {
        var first = firstSigner.isEmpty();
        return new Deviation(
                id,
                code,
                aboutKind,
                about,
                fact,
                site,
                openedAt,
                closedAt,
                resolution,
                seriousness,
                cause,
                effect,
                report,
                first ? Optional.of(signer) : firstSigner,
                first ? Optional.of(at) : firstSignedAt,
                first ? Optional.empty() : Optional.of(signer),
                first ? Optional.empty() : Optional.of(at),
                Optional.of(digest),
                reopened);
    }

    Deviation again() {
        var open = unsigned();
        return new Deviation(
                open.id,
                open.code,
                open.aboutKind,
                open.about,
                open.fact,
                open.site,
                open.openedAt,
                Optional.empty(),
                Optional.empty(),
                open.seriousness,
                open.cause,
                open.effect,
                open.report,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                reopened + 1);
    }
}

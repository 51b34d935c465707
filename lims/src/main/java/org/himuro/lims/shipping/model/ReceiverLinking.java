package org.himuro.lims.shipping.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.SealKey;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.MakeReceiverLink;
import org.himuro.lims.shipping.Packagings;
import org.himuro.lims.shipping.ReceiverLinkAnswer;
import org.himuro.lims.shipping.RevokeReceiverLink;
import org.himuro.lims.shipping.SignedManifest;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.Parcel.ParcelStep;
import org.himuro.lims.specimen.ParcelEvent.ReceiverLinkMade;
import org.himuro.lims.specimen.ParcelEvent.ReceiverLinkRevoked;
import org.himuro.lims.specimen.Parcels;

/** Links for receivers without an account are their sender's to make, from the closed package to the closed receipt. */
public final class ReceiverLinking {
    private ReceiverLinking() {}

    /** @param manifest what the parcel held when the link was made */
    public record Made(Decision<ReceiverLinkAnswer> decision, Optional<SignedManifest> manifest) {}

    public static Made make(MakeReceiverLink command, Found found, UUID link, SealKey key, Reads reads, Act act) {
        var load = found.parcel().flatMap(id -> Load.read(reads, id, List.of(), List.of()));
        var ends = found.ends()
                .filter(e -> load.filter(
                                l -> l.parcel().receiver().equals(e.receiver().id()))
                        .isPresent());
        if (load.filter(l -> own(l.parcel(), act)).isEmpty() || ends.isEmpty()) {
            return refused(unknown(command.parcel()));
        }
        var p = load.get().parcel();
        var findings = new Findings();
        findings.refuseIf(p.step() == ParcelStep.OPEN, "PARCEL_NOT_CLOSED", p.code());
        findings.refuseIf(p.step() == ParcelStep.RECEIPT_CLOSED, "RECEIPT_ALREADY_CLOSED", p.code());
        findings.refuseIf(p.receiver().equals(p.sender()), "PARCEL_COMES_BACK", p.code());
        findings.refuseIf(
                command.days() < 1 || command.days() > MakeReceiverLink.LONGEST,
                "RECEIVER_LINK_DAYS",
                command.days(),
                MakeReceiverLink.LONGEST);
        if (findings.isRefused()) {
            return refused(findings.or(() -> unknown(command.parcel())));
        }
        var manifest = ManifestSigning.of(load.get(), Packagings.of(reads, p.id()), ends.get(), key, act.occurredAt());
        var until = act.occurredAt().plus(Duration.ofDays(command.days()));
        return new Made(made(p, link, manifest, until, act), Optional.of(manifest));
    }

    private static Decision<ReceiverLinkAnswer> made(
            Parcel p, UUID link, SignedManifest manifest, Instant until, Act act) {
        var hash = manifest.hash().hex();
        return new Decision.Accepted<>(
                List.of(new Entry(Parcels.KIND.ref(p.id()), new ReceiverLinkMade(link, hash, until), act.occurredAt())),
                new ReceiverLinkAnswer(p.code(), link, hash, until));
    }

    /** @param working the answer to the making of the one that works, where there is one */
    public static Decision<ReceiverLinkAnswer> revoke(
            RevokeReceiverLink command, Optional<UUID> id, Optional<ReceiverLinkAnswer> working, Reads reads, Act act) {
        var parcel = id.flatMap(p -> reads.state(Parcels.KIND, p)).filter(p -> own(p, act));
        if (parcel.isEmpty()) {
            return unknown(command.parcel());
        }
        var p = parcel.get();
        return working.<Decision<ReceiverLinkAnswer>>map(link -> new Decision.Accepted<>(
                        List.of(new Entry(
                                Parcels.KIND.ref(p.id()), new ReceiverLinkRevoked(link.link()), act.occurredAt())),
                        link))
                .orElseGet(() -> Decision.refused(Reason.of("NO_RECEIVER_LINK", p.code())));
    }

    private static boolean own(Parcel parcel, Act act) {
        return parcel.sender().equals(act.actor().site());
    }

    private static Made refused(Decision<ReceiverLinkAnswer> decision) {
        return new Made(decision, Optional.empty());
    }

    private static Decision<ReceiverLinkAnswer> unknown(String parcel) {
        return Decision.refused(Reason.of("PARCEL_UNKNOWN", UnknownCode.shown(parcel)));
    }
}

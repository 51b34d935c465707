package org.himuro.lims.quality;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.quality.CertificateEvent.DestructionCertified;

/** Streams of certificates: one for each act of destruction, by the act's id, and nothing but that. */
public final class Certificates implements StreamKind<Certificate> {
    public static final Certificates KIND = new Certificates();
    private static final UUID NOBODY = new UUID(0, 0);

    private Certificates() {}

    public static UUID idOf(UUID act) {
        return UUID.nameUUIDFromBytes(("certificate/" + act).getBytes(StandardCharsets.UTF_8));
    }

    /** The fact that makes a certificate of the act by which the tubes end. */
    public static Entry made(String number, Act act, UUID signer, UUID witness, List<CertificateEvent.Line> tubes) {
        return new Entry(
                KIND.ref(idOf(act.id())),
                new DestructionCertified(number, act.digest().hex(), signer, witness, tubes),
                act.occurredAt());
    }

    @Override
    public String name() {
        return "certificate";
    }

    @Override
    public Certificate blank(UUID id) {
        return new Certificate(id, "", NOBODY, NOBODY, NOBODY, Instant.EPOCH, "", List.of());
    }

    @Override
    public Certificate after(Certificate before, Recorded recorded) {
        return recorded.fact() instanceof CertificateEvent event ? after(before, event, recorded) : before;
    }

    private static Certificate after(Certificate c, CertificateEvent event, Recorded recorded) {
        return switch (event) {
            case DestructionCertified e ->
                new Certificate(
                        c.id(),
                        e.number(),
                        recorded.actor().site(),
                        e.signer(),
                        e.witness(),
                        recorded.occurredAt(),
                        e.digest(),
                        e.tubes());
        };
    }
}

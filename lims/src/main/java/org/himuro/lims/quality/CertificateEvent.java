package org.himuro.lims.quality;

import java.util.List;
import java.util.UUID;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.specimen.Material;

/** What happens to a certificate of destruction: it is made, and that is all. */
public sealed interface CertificateEvent extends Fact {
    /**
     * Two people have signed that these tubes are destroyed.
     *
     * @param digest of the act, hexadecimal
     * @param signer who carried it out
     */
    record DestructionCertified(String number, String digest, UUID signer, UUID witness, List<Line> tubes)
            implements CertificateEvent {
        public DestructionCertified {
            tubes = List.copyOf(tubes);
        }
    }

    /** @param reason of {@link Why#DESTRUCTION}, @param method of {@link Why#METHODS}, @param askedBy who said that it was to be */
    record Line(UUID tube, String code, Material material, String reason, String method, UUID askedBy) {}
}

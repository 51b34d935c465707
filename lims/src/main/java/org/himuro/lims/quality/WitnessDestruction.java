package org.himuro.lims.quality;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The second person saw the tubes destroyed (request {@code witness-destruction}). Refused: {@code TUBE_UNKNOWN},
 * {@code TUBE_NOT_HERE}, {@code TUBE_IN_PARCEL}, {@code TUBE_MISSING}, {@code LATER_THINGS_KNOWN}, {@code TUBE_DESTROYED}, {@code DESTRUCTION_NOT_ASKED},
 * {@code SIGNATURE_WRONG}, {@code WITNESS_WRONG}, {@code WITNESS_ASKED}, {@code WITNESS_CARRIED_OUT}, and what {@link Spared} says. A certificate
 * is made with it.
 *
 * @param signer who carried it out: the actor, or who signed again by account and password; absent where nobody could be confirmed
 * @param witness who signed again by account and password; absent where nobody could be confirmed
 */
public record WitnessDestruction(List<UUID> tubes, Optional<UUID> signer, Optional<UUID> witness) {
    public WitnessDestruction {
        tubes = List.copyOf(tubes);
    }
}

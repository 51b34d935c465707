package org.himuro.lims.specimen;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.StreamRef;

/**
 * From codes and places to ids. Codes never change, so what this answers about them needs no lock; what it answers about
 * places may be old when the write comes, where the keys hold what must hold.
 */
public interface SpecimenIndex {
    /** A tube, container, parcel or case by its code. */
    Optional<StreamRef> byCode(String code);

    /** Several at once; unknown codes are absent. */
    Map<String, StreamRef> byCodes(Collection<String> codes);

    /** The tube or container in a position. */
    Optional<UUID> occupant(UUID container, String cell);

    /** Cell to occupant, of one container. */
    Map<String, UUID> occupants(UUID container);

    List<UUID> tubesOfCase(UUID caseId);

    /** Every tube of a donor, with whatever was made from one, however far down. */
    List<UUID> tubesOfDonor(UUID donor);

    /** Tubes directly in a parcel or container. */
    List<UUID> tubesIn(UUID place);

    /** Containers directly in a container. */
    List<UUID> containersIn(UUID parent);

    /** Containers in a parcel. */
    List<UUID> containersInParcel(UUID parcel);

    /** From a container up to its room. */
    List<Container> path(UUID container);

    /** Sites that may read a tube because they collected, hold, held it, or are addressed; through its containers too. */
    boolean mayRead(UUID tube, UUID site);
}

package org.himuro.lims.specimen;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.StreamRef;

/**
 * From codes and places to ids. Codes never change, so what this answers about them needs no lock; what it answers about
 * places may be old when the write comes, where the keys hold what must hold.
 */
public interface SpecimenIndex {
    /** A tube, container, parcel or case by its code. */
    default Optional<StreamRef> byCode(String code, VisibleSites sites) {
        return Optional.ofNullable(byCodes(List.of(code), sites).get(code));
    }

    /**
     * Several at once. This is where rows of other sites are kept away from every act (R1): a code that means nothing to these
     * sites is absent like one that does not exist, by the same statement. A tube means something to those that collected, hold,
     * held it or are addressed, and so does its case; a container to those that hold it or are addressed; a kit to the site that made it; a parcel to its sender
     * and its receiver.
     */
    Map<String, StreamRef> byCodes(Collection<String> codes, VisibleSites sites);

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

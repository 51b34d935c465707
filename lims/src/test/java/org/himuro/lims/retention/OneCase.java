package org.himuro.lims.retention;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tubes;

/** Look-ups of the tubes of one case. */
record OneCase(Map<String, UUID> tubes) implements SpecimenIndex {
    @Override
    public Map<String, StreamRef> byCodes(Collection<String> codes, VisibleSites sites) {
        var found = new HashMap<String, StreamRef>();
        tubes.forEach((code, id) -> found.put(code, Tubes.KIND.ref(id)));
        found.put("C1", Cases.KIND.ref(Bank.CASE));
        found.keySet().retainAll(codes);
        return found;
    }

    @Override
    public Optional<UUID> occupant(UUID container, String cell) {
        return Optional.empty();
    }

    @Override
    public Map<String, UUID> occupants(UUID container) {
        return Map.of();
    }

    @Override
    public List<UUID> tubesOfCase(UUID caseId) {
        return caseId.equals(Bank.CASE) ? List.copyOf(tubes.values()) : List.of();
    }

    @Override
    public List<UUID> tubesOfDonor(UUID donor) {
        return List.of();
    }

    @Override
    public List<UUID> tubesIn(UUID place) {
        return List.of();
    }

    @Override
    public List<UUID> containersIn(UUID parent) {
        return List.of();
    }

    @Override
    public List<UUID> containersInParcel(UUID parcel) {
        return List.of();
    }

    @Override
    public List<Container> path(UUID container) {
        return List.of();
    }

    @Override
    public boolean mayRead(UUID tube, UUID site) {
        return true;
    }
}

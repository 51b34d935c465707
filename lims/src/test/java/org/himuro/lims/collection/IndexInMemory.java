package org.himuro.lims.collection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.LedgerInMemory;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Kits;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.Tubes;

/** Look-ups over a ledger in memory. */
final class IndexInMemory implements SpecimenIndex {
    private final LedgerInMemory ledger;

    IndexInMemory(LedgerInMemory ledger) {
        this.ledger = ledger;
    }

    private Collection<Tube> tubes() {
        return ledger.states(Tubes.KIND, ledger.all(Tubes.KIND)).values();
    }

    /** Of one site alone. */
    public Optional<StreamRef> byCode(String code) {
        return byCode(code, new VisibleSites(new UUID(0, 0), true));
    }

    @Override
    public Map<String, StreamRef> byCodes(Collection<String> codes, VisibleSites sites) {
        var found = new HashMap<String, StreamRef>();
        tubes().forEach(t -> found.put(t.code(), Tubes.KIND.ref(t.id())));
        ledger.states(Cases.KIND, ledger.all(Cases.KIND))
                .values()
                .forEach(c -> found.put(c.code(), Cases.KIND.ref(c.id())));
        ledger.states(Containers.KIND, ledger.all(Containers.KIND))
                .values()
                .forEach(c -> found.put(c.code(), Containers.KIND.ref(c.id())));
        ledger.states(Kits.KIND, ledger.all(Kits.KIND))
                .values()
                .forEach(k -> found.put(k.code(), Kits.KIND.ref(k.id())));
        found.keySet().retainAll(codes);
        return found;
    }

    @Override
    public Optional<UUID> occupant(UUID container, String cell) {
        return Optional.ofNullable(occupants(container).get(cell));
    }

    @Override
    public Map<String, UUID> occupants(UUID container) {
        var found = new HashMap<String, UUID>();
        tubes().stream()
                .filter(t -> t.placeId().filter(container::equals).isPresent())
                .forEach(t -> t.cell().ifPresent(cell -> found.put(cell, t.id())));
        return found;
    }

    @Override
    public List<UUID> tubesOfCase(UUID caseId) {
        return tubes().stream()
                .filter(t -> t.caseId().equals(caseId))
                .map(Tube::id)
                .toList();
    }

    @Override
    public List<UUID> tubesOfDonor(UUID donor) {
        return tubes().stream()
                .filter(t -> t.donor().equals(donor))
                .map(Tube::id)
                .toList();
    }

    @Override
    public List<UUID> tubesIn(UUID place) {
        return tubes().stream()
                .filter(t -> t.placeId().filter(place::equals).isPresent())
                .map(Tube::id)
                .toList();
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

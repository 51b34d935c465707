package org.himuro.lims.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.Kit;
import org.himuro.sop.protocol.Occasion;
import org.himuro.sop.protocol.Protocol;

/** The protocols of the release alone. */
public final class ShippedProtocols implements Protocols {
    private final org.himuro.sop.protocol.Protocols shelf;

    public ShippedProtocols() {
        this(org.himuro.sop.protocol.Protocols.shipped());
    }

    ShippedProtocols(org.himuro.sop.protocol.Protocols shelf) {
        this.shelf = shelf;
    }

    private final Set<String> refusing = new HashSet<>();

    /** From now on kits of this protocol are refused where they are too old. */
    public void refuseExpired(String id) {
        refusing.add(id);
    }

    @Override
    public boolean refusesExpired(Kit kit) {
        return refusing.contains(kit.protocol()) || Protocols.super.refusesExpired(kit);
    }

    @Override
    public Optional<Protocol> usual(String project, CaseKind kind, Instant at) {
        return shelf.standard(project, Occasion.valueOf(kind.name()), LocalDate.ofInstant(at, Workplace.TOKYO));
    }

    @Override
    public Optional<Protocol> inForce(String id, Instant at) {
        return shelf.inForce(id, LocalDate.ofInstant(at, Workplace.TOKYO));
    }

    @Override
    public List<Protocol> all() {
        return shelf.all();
    }
}

package org.himuro.lims.collection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.Kit;
import org.himuro.sop.protocol.ExpiredKits;
import org.himuro.sop.protocol.Protocol;
import org.himuro.sop.protocol.ProtocolVersion;

/** Which collection protocols are in force (C1): those of the release and those of the site. */
public interface Protocols {
    /**
     * What a case follows: the version that was in force when it was opened, or to which it was moved since, whatever came
     * later. Of a case that names no version: the protocol chosen, else that of its project and kind, in the version of its
     * day. Empty where none was in force.
     */
    default Optional<Protocol> of(Case card) {
        return named(card)
                .or(() -> card.protocolId().isPresent()
                        ? card.protocolId().flatMap(id -> inForce(id, card.openedAt()))
                        : usual(card.project(), card.caseKind(), card.openedAt()));
    }

    private Optional<Protocol> named(Case card) {
        return all().stream()
                .filter(p -> card.protocolId().filter(p.version().id()::equals).isPresent())
                .filter(p -> card.protocolVersion()
                        .filter(v -> v == p.version().version())
                        .isPresent())
                .findFirst();
    }

    /** What a case of a project and kind follows that is opened at an instant and for which nobody chooses. */
    Optional<Protocol> usual(String project, CaseKind kind, Instant at);

    /** The version in force at an instant; effective dates are days in the programme's country. */
    Optional<Protocol> inForce(String id, Instant at);

    /** Whether the protocol of a kit, in the version by which it was put together, refuses kits that are too old. */
    default boolean refusesExpired(Kit kit) {
        return all().stream()
                .filter(p -> p.version().equals(new ProtocolVersion(kit.protocol(), kit.protocolVersion())))
                .anyMatch(p -> p.expiredKits() == ExpiredKits.REFUSE);
    }

    /** All versions known, by id, newest first. */
    List<Protocol> all();
}

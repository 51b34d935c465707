package org.himuro.lims.quality.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.model.History;
import org.himuro.lims.specimen.TubeEvent.TubeDestroyed;
import org.himuro.lims.specimen.TubeEvent.TubeDestructionAsked;
import org.himuro.lims.specimen.TubeEvent.TubeDestructionDropped;
import org.himuro.lims.specimen.TubeEvent.TubeQuarantined;
import org.himuro.lims.specimen.TubeEvent.TubeReleased;

/** The facts of a tube that quality speaks of, as they stand. */
record Said(
        Optional<Recorded> quarantine,
        Optional<Recorded> released,
        Optional<Recorded> destruction,
        Optional<Recorded> destroyed) {

    static Said of(List<Recorded> own) {
        var said = new Said(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        for (var next : History.asItHappened(own)) {
            said = said.and(next);
        }
        return said;
    }

    private Said and(Recorded r) {
        var now = Optional.of(r);
        return switch (r.fact()) {
            case TubeQuarantined e -> new Said(now, released, destruction, destroyed);
            case TubeReleased e -> new Said(Optional.empty(), now, destruction, destroyed);
            case TubeDestructionAsked e -> new Said(quarantine, released, now, destroyed);
            case TubeDestructionDropped e -> new Said(quarantine, released, Optional.empty(), destroyed);
            case TubeDestroyed e -> new Said(Optional.empty(), released, destruction, now);
            default -> this;
        };
    }

    List<UUID> people() {
        var witness = destroyed.map(Said::witness).stream();
        return Stream.concat(all().map(r -> r.actor().person()), witness)
                .distinct()
                .toList();
    }

    Stream<Recorded> all() {
        return Stream.of(quarantine, released, destruction, destroyed).flatMap(Optional::stream);
    }

    static String reason(Recorded r) {
        return switch (r.fact()) {
            case TubeQuarantined e -> e.reason();
            case TubeReleased e -> e.reason();
            case TubeDestructionAsked e -> e.reason();
            default -> "";
        };
    }

    /** Of what was written beside it, the hash. */
    static Optional<String> remark(Recorded r) {
        return switch (r.fact()) {
            case TubeQuarantined e -> e.remark();
            case TubeReleased e -> e.remark();
            case TubeDestructionAsked e -> e.remark();
            default -> Optional.empty();
        };
    }

    static Optional<String> method(Recorded r) {
        return r.fact() instanceof TubeDestructionAsked asked ? Optional.of(asked.method()) : Optional.empty();
    }

    static UUID witness(Recorded r) {
        return r.fact() instanceof TubeDestroyed gone
                ? gone.witness()
                : r.actor().person();
    }
}

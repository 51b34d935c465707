package org.himuro.lims.ledger;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * All are on, always; only a test takes one away, to show that it would notice.
 *
 * @param on those that hold
 * @param aside a kind of stream whose states are read beside the act: neither locked nor compared
 */
public record Safeguards(Set<Safeguard> on, Optional<String> aside) {
    public static final Safeguards ALL = new Safeguards(EnumSet.allOf(Safeguard.class), Optional.empty());

    public Safeguards {
        on = Set.copyOf(on);
    }

    public static Safeguards without(Safeguard missing) {
        return new Safeguards(EnumSet.complementOf(EnumSet.of(missing)), Optional.empty());
    }

    public static Safeguards readingAside(String kind) {
        return new Safeguards(ALL.on(), Optional.of(kind));
    }

    public boolean hold(Safeguard safeguard) {
        return on.contains(safeguard);
    }

    /** Whether a state of this kind of stream, once read, is locked and compared at the write. */
    public boolean remember(String kind) {
        return !aside.equals(Optional.of(kind));
    }
}

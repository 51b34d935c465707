package org.himuro.lims.identity.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;

/** What the security events of a person, device or site add up to: how many, and when the last was. */
public record Trail(UUID id, long facts, Optional<Instant> lastAt) {
    public static final StreamKind<Trail> PERSON = new Kind("person");
    public static final StreamKind<Trail> DEVICE = new Kind("device");
    public static final StreamKind<Trail> SITE = new Kind("site");

    private record Kind(String name) implements StreamKind<Trail> {
        @Override
        public Trail blank(UUID id) {
            return new Trail(id, 0, Optional.empty());
        }

        @Override
        public Trail after(Trail before, Recorded recorded) {
            return new Trail(before.id(), before.facts() + 1, Optional.of(recorded.occurredAt()));
        }
    }
}

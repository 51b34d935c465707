package org.himuro.lims.quality;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;

/** Streams of texts that were removed: one for each, and nothing but that. */
public final class RemovedTexts implements StreamKind<RemovedText> {
    public static final RemovedTexts KIND = new RemovedTexts();
    private static final UUID NOTHING = new UUID(0, 0);

    private RemovedTexts() {}

    @Override
    public String name() {
        return "text";
    }

    public static UUID idOf(String digest) {
        return UUID.nameUUIDFromBytes(("text/" + digest).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public RemovedText blank(UUID id) {
        return new RemovedText(id, NOTHING, "", "", NOTHING, Instant.EPOCH);
    }

    @Override
    public RemovedText after(RemovedText before, Recorded recorded) {
        return recorded.fact() instanceof TextEvent event ? after(before, event, recorded) : before;
    }

    private static RemovedText after(RemovedText text, TextEvent event, Recorded recorded) {
        return switch (event) {
            case TextEvent.TextRemoved e ->
                new RemovedText(
                        text.id(),
                        e.about(),
                        e.digest(),
                        e.reason(),
                        recorded.actor().person(),
                        recorded.occurredAt());
        };
    }
}

package org.himuro.lims.reporting.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.Phrase;

/**
 * Who had a tube from its label to now, and the facts behind it, oldest first (H6).
 *
 * @param facts every line of the tube's story
 */
public record CustodyChain(String code, Phrase what, List<Held> held, List<TubePage.Line> facts) {
    public CustodyChain {
        held = List.copyOf(held);
        facts = List.copyOf(facts);
    }

    /**
     * A span of custody.
     *
     * @param to absent while it lasts
     * @param who the holder, with how that is known
     * @param responsible code of the site that answers for the tube
     */
    public record Held(Instant from, Optional<Instant> to, Phrase who, String responsible) {}
}

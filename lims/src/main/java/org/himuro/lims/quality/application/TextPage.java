package org.himuro.lims.quality.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.quality.Removal;
import org.himuro.lims.quality.Why;
import org.himuro.lims.shared.Reason;

/**
 * One text, to be removed or removed.
 *
 * @param name stream and digest, as an address says them
 * @param lines the text itself; none where it is removed
 * @param given the reason that was chosen and refused
 */
public record TextPage(
        String name,
        StreamRef about,
        List<String> lines,
        Optional<Removal> removal,
        String given,
        List<Reason> reasons) {
    public TextPage {
        lines = List.copyOf(lines);
        reasons = List.copyOf(reasons);
    }

    public String address() {
        return "/texts/" + name;
    }

    /** The page that it is read on, where its address is known. */
    public Optional<String> back() {
        return Optional.of(about).filter(a -> a.kind().equals("deviation")).map(a -> "/deviations/" + a.id());
    }

    public List<String> whys() {
        return Why.REMOVAL;
    }
}

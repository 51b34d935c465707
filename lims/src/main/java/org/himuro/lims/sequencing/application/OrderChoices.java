package org.himuro.lims.sequencing.application;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.CaseCheck;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.Tubes;
import org.himuro.sop.protocol.Completeness;

/** What an order may be placed for, and where. */
@Singleton
public final class OrderChoices {
    private final SpecimenIndex index;
    private final Current current;
    private final CaseCheck.Of checks;

    OrderChoices(SpecimenIndex index, Current current, CaseCheck.Of checks) {
        this.index = index;
        this.current = current;
        this.checks = checks;
    }

    /** The tubes of a case, found by its code or that of one of them, as far as the site may read them. */
    public List<NewOrder.Choice> tubes(String code, UUID site) {
        return index.byCode(code, VisibleSites.only(site)).flatMap(this::caseOf).stream()
                .flatMap(c -> index.tubesOfCase(c).stream())
                .filter(t -> index.mayRead(t, site))
                .flatMap(t -> current.state(Tubes.KIND, t).stream())
                .sorted(Comparator.comparing(Tube::code))
                .map(t -> new NewOrder.Choice(
                        t.code(), t.material(), t.heldBy().equals(site), t.isFrozen() && !t.quarantined()))
                .toList();
    }

    /** What the case of a code has of what its protocol wants, as far as the site may read the code. */
    public Optional<Completeness> needs(String code, UUID site) {
        return index.byCode(code, VisibleSites.only(site))
                .flatMap(this::caseOf)
                .flatMap(c -> current.state(Cases.KIND, c))
                .flatMap(c -> checks.caseOf(c.id(), c.donor()).standing(current));
    }

    private Optional<UUID> caseOf(StreamRef stream) {
        return switch (stream.kind()) {
            case "case" -> Optional.of(stream.id());
            case "tube" -> current.state(Tubes.KIND, stream.id()).map(Tube::caseId);
            default -> Optional.empty();
        };
    }
}

package org.himuro.lims.retention.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.retention.Form;
import org.himuro.lims.retention.KeptBecause;
import org.himuro.lims.retention.Wish;
import org.himuro.lims.retention.model.Foreseen;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;

/** Tells where places are proposed what the policies in force say of keeping these tubes there. */
@Singleton
final class TellingKeeper implements KeptBecause {
    private final Sites sites;

    TellingKeeper(Sites sites) {
        this.sites = sites;
    }

    @Override
    public Map<UUID, List<Reason>> of(UUID site, Collection<Tube> tubes, Instant at, Reads reads) {
        var policies =
                AskingLeave.policies(tubes.stream().map(Tube::caseId).distinct().toList(), reads);
        var day = Wish.day(at);
        var here = sites.byId(site);
        var said = new HashMap<UUID, List<Reason>>();
        for (var tube : tubes) {
            var because = here.flatMap(where -> Optional.ofNullable(policies.get(tube.caseId()))
                            .map(policy -> Foreseen.because(policy, Form.of(tube.material()), where, day)))
                    .orElse(List.of());
            if (!because.isEmpty()) {
                said.put(tube.id(), because);
            }
        }
        return said;
    }
}

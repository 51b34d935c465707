package org.himuro.lims.picking.application;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.picking.model.Fetching.At;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tubes;

/** What the codes of a request stand for at a site, before anything is decided. */
@Singleton
final class FindingListed {
    private final SpecimenIndex index;
    private final PickIndex picks;

    FindingListed(SpecimenIndex index, PickIndex picks) {
        this.index = index;
        this.picks = picks;
    }

    /** By the codes as they were given. */
    Map<String, UUID> tubes(Collection<String> given, UUID site) {
        var found = index.byCodes(given.stream().map(Scanned::code).distinct().toList(), VisibleSites.only(site));
        var tubes = new HashMap<String, UUID>();
        for (var code : given) {
            Optional.ofNullable(found.get(Scanned.code(code)))
                    .filter(ref -> ref.kind().equals(Tubes.KIND.name()))
                    .ifPresent(ref -> tubes.put(code, ref.id()));
        }
        return tubes;
    }

    At at(String pick, String tube, UUID site) {
        return new At(
                picks.byCode(pick, site),
                Optional.ofNullable(tubes(List.of(tube), site).get(tube)));
    }
}

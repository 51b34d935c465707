package org.himuro.lims.labelling.application;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.KitIndex;
import org.himuro.lims.specimen.Tube;

/** Labels of tubes that came out of a printer with their kit, before they were a case's. */
@Singleton
final class KitPrints {
    private final KitIndex kits;

    KitPrints(KitIndex kits) {
        this.kits = kits;
    }

    /** Ids of the kits that were linked to a case. */
    List<UUID> kits(UUID caseId) {
        return kits.ofCase(caseId).stream().map(Kit::id).toList();
    }

    /** How many times the tube's label came out, by itself and with its kit. */
    int of(Tube tube) {
        return tube.prints()
                + kits.ofCase(tube.caseId()).stream()
                        .filter(k -> k.tube(tube.code()).isPresent())
                        .mapToInt(Kit::prints)
                        .sum();
    }

    /** Codes of those tubes whose labels came out with a kit. */
    List<String> printed(Collection<Tube> tubes) {
        var printed = tubes.stream()
                .map(Tube::caseId)
                .distinct()
                .flatMap(c -> kits.ofCase(c).stream())
                .filter(k -> k.prints() > 0)
                .toList();
        return tubes.stream()
                .map(Tube::code)
                .filter(code -> printed.stream().anyMatch(k -> k.tube(code).isPresent()))
                .toList();
    }
}

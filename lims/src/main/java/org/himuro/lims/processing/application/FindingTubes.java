package org.himuro.lims.processing.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.labelling.TubeCodes;
import org.himuro.lims.processing.model.ChildTube;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tubes;

/** What the codes of a request stand for at a site, before anything is decided. */
@Singleton
public final class FindingTubes {
    private final SpecimenIndex index;
    private final TubesOfSite cases;
    private final TubeCodes codes;
    private final Ids ids;

    FindingTubes(SpecimenIndex index, TubesOfSite cases, TubeCodes codes, Ids ids) {
        this.index = index;
        this.cases = cases;
        this.codes = codes;
        this.ids = ids;
    }

    /** By the codes as they were given. */
    public Map<String, UUID> tubes(Collection<String> given, UUID site) {
        var found = index.byCodes(given.stream().map(Scanned::code).distinct().toList(), VisibleSites.only(site));
        var tubes = new HashMap<String, UUID>();
        for (var code : given) {
            Optional.ofNullable(found.get(Scanned.code(code)))
                    .filter(ref -> ref.kind().equals(Tubes.KIND.name()))
                    .ifPresent(ref -> tubes.put(code, ref.id()));
        }
        return tubes;
    }

    /** A tube that is asked for a content. @param scanned its code; empty for the next one of the parent's case */
    public record Wanted(Optional<UUID> parent, Optional<String> scanned, Material material) {}

    /** One for each that is wanted; where a code is to be given, it is set aside for this act. */
    public List<ChildTube> children(List<Wanted> wanted, UUID act, UUID site) {
        var scanned = tubes(wanted.stream().flatMap(w -> w.scanned().stream()).toList(), site);
        var of = cases.caseCodes(
                wanted.stream().flatMap(w -> w.parent().stream()).distinct().toList());
        var children = new ArrayList<ChildTube>();
        for (int i = 0; i < wanted.size(); i++) {
            children.add(child(wanted.get(i), i, act, scanned, of));
        }
        return children;
    }

    private ChildTube child(Wanted wanted, int line, UUID act, Map<String, UUID> scanned, Map<UUID, String> caseCodes) {
        if (wanted.scanned().isEmpty()) {
            var given = wanted.parent()
                    .map(caseCodes::get)
                    .flatMap(code -> codes.next(act, line, code, wanted.material(), 1).stream()
                            .findFirst());
            return new ChildTube(given, ids.next(), false, "");
        }
        var text = wanted.scanned().get();
        var there = Optional.ofNullable(scanned.get(text));
        var code = Scanned.code(text);
        boolean makers = Scanned.isMakers(text);
        return new ChildTube(
                there.isPresent() || makers ? Optional.of(code) : Optional.empty(),
                there.orElseGet(ids::next),
                there.isPresent(),
                text);
    }
}

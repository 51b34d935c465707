package org.himuro.lims.specimen;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.ledger.DossierRule;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;

/**
 * What belongs to a tube's dossier: its own stream, its case, its donor's consent, and every container and parcel it was
 * inside, with what those were inside meanwhile. A case that turned out to be the wrong one belongs to the story too.
 */
public final class TubeDossier implements DossierRule {

    @Override
    public String kind() {
        return Tubes.KIND.name();
    }

    @Override
    public Vocabulary vocabulary() {
        return () -> Vocabulary.of(SpecimenEvent.class);
    }

    @Override
    public Optional<String> subject(List<Recorded> own) {
        return labelled(own).map(TubeLabelled::code).findFirst();
    }

    @Override
    public Set<UUID> missing(List<Recorded> own, Map<UUID, List<Recorded>> there) {
        var missing = new LinkedHashSet<UUID>();
        labelled(own)
                .flatMap(e -> Stream.of(e.caseId(), e.donor()))
                .filter(id -> !there.containsKey(id))
                .forEach(missing::add);
        missing.addAll(Journey.of(own, there).missing());
        return missing;
    }

    private static Stream<TubeLabelled> labelled(List<Recorded> own) {
        return own.stream().filter(r -> r.fact() instanceof TubeLabelled).map(r -> (TubeLabelled) r.fact());
    }
}

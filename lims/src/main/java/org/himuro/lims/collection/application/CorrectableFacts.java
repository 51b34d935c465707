package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.application.CorrectionForm.Choice;
import org.himuro.lims.collection.model.CorrectionRules;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.FoldedReads;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.ledger.model.History;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.Tubes;

/** The facts of a tube and its case, or of a case, that still stand and can be corrected. */
@Singleton
public final class CorrectableFacts {
    private final SpecimenIndex index;
    private final Histories histories;
    private final Staff staff;

    CorrectableFacts(SpecimenIndex index, Histories histories, Staff staff) {
        this.index = index;
        this.histories = histories;
        this.staff = staff;
    }

    /** The newest first; empty where the code is unknown or another site's. */
    public List<Choice> of(String code, UUID site) {
        var reads = new FoldedReads(histories);
        var ref = index.byCode(code, VisibleSites.only(site));
        var tube = ref.filter(r -> r.kind().equals(Tubes.KIND.name()))
                .flatMap(r -> reads.state(Tubes.KIND, r.id()))
                .filter(t -> t.collectedBy().equals(site) || t.heldBy().equals(site));
        var owner = tube.map(Tube::caseId)
                .or(() -> ref.filter(r -> r.kind().equals(Cases.KIND.name())).map(StreamRef::id))
                .flatMap(c -> reads.state(Cases.KIND, c))
                .filter(c -> c.site().equals(site));
        var choices = new ArrayList<Choice>();
        tube.ifPresent(t -> choices.addAll(facts(Tubes.KIND.ref(t.id()), t.code())));
        owner.ifPresent(c -> choices.addAll(facts(Cases.KIND.ref(c.id()), c.code())));
        choices.sort(Comparator.comparing(Choice::at).reversed());
        return choices;
    }

    /** A case of the site. */
    public Optional<UUID> caseOf(String code, UUID site) {
        return index.byCode(code, VisibleSites.only(site))
                .filter(r -> r.kind().equals(Cases.KIND.name()))
                .flatMap(r -> new FoldedReads(histories).state(Cases.KIND, r.id()))
                .filter(c -> c.site().equals(site))
                .map(Case::id);
    }

    private List<Choice> facts(StreamRef stream, String code) {
        var history = histories.of(List.of(stream.id())).getOrDefault(stream.id(), List.of());
        var standing = History.asItHappened(history).stream()
                .filter(r -> CorrectionRules.isCorrectable(r.fact()))
                .toList();
        var names = staff.names(
                standing.stream().map(r -> r.actor().person()).distinct().toList());
        return standing.stream()
                .map(r -> choice(r, code, names.getOrDefault(r.actor().person(), "–")))
                .toList();
    }

    private static Choice choice(Recorded r, String code, String by) {
        return new Choice(
                r.stream().kind(),
                r.stream().id(),
                code,
                r.id(),
                ShowingCorrections.what(r.fact()),
                r.occurredAt(),
                r.recordedAt(),
                by);
    }
}

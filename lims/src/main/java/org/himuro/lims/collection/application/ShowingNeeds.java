package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.CaseBackgrounds;
import org.himuro.lims.collection.CaseNeeds;
import org.himuro.lims.collection.Exemption;
import org.himuro.lims.collection.Kinfolk;
import org.himuro.lims.collection.Protocols;
import org.himuro.lims.collection.application.CaseNeedLines.Moved;
import org.himuro.lims.collection.application.CaseNeedLines.Said;
import org.himuro.lims.collection.application.CaseQueries.CaseFile;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.model.History;
import org.himuro.lims.specimen.CaseEvent.CaseProtocolSet;
import org.himuro.sop.protocol.Completeness;
import org.himuro.sop.protocol.Protocol;

/** What a case needs, with the names of the people who said what cannot be had. */
@Singleton
public final class ShowingNeeds {
    private final CaseBackgrounds backgrounds;
    private final Protocols protocols;
    private final Kinfolk kinfolk;
    private final Staff staff;
    private final Histories histories;

    ShowingNeeds(CaseBackgrounds backgrounds, Protocols protocols, Kinfolk kinfolk, Staff staff, Histories histories) {
        this.backgrounds = backgrounds;
        this.protocols = protocols;
        this.kinfolk = kinfolk;
        this.staff = staff;
        this.histories = histories;
    }

    public CaseNeedLines of(CaseFile file, UUID site, boolean mayChange, Instant now) {
        var beyond = backgrounds.of(file.card());
        var needs = protocols.of(file.card()).map(p -> CaseNeeds.of(p, file.tubes(), beyond));
        return new CaseNeedLines(
                needs,
                said(beyond.exemptions()),
                kinfolk.of(file.card().donor(), site),
                moved(file.card().id()),
                others(needs.map(Completeness::protocol), now),
                mayChange);
    }

    /** By whom it was moved to the version that it follows; empty where it is that of its first day. */
    private Optional<Moved> moved(UUID caseId) {
        return History.asItHappened(histories.of(List.of(caseId)).getOrDefault(caseId, List.of())).stream()
                .filter(r -> r.fact() instanceof CaseProtocolSet)
                .reduce((before, last) -> last)
                .map(r -> new Moved(
                        r.occurredAt(),
                        staff.names(List.of(r.actor().person()))
                                .getOrDefault(r.actor().person(), "–"),
                        ((CaseProtocolSet) r.fact()).reason()));
    }

    private List<Protocol> others(Optional<Protocol> followed, Instant now) {
        return protocols.all().stream()
                .filter(p -> protocols
                        .inForce(p.version().id(), now)
                        .filter(p::equals)
                        .isPresent())
                .filter(p -> followed.filter(p::equals).isEmpty())
                .toList();
    }

    private List<Said> said(List<Exemption> exemptions) {
        var names = staff.names(
                exemptions.stream().map(Exemption::declaredBy).distinct().toList());
        return exemptions.stream()
                .map(x -> new Said(x, names.getOrDefault(x.declaredBy(), "–")))
                .toList();
    }
}

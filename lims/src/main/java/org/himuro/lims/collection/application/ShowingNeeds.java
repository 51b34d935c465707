package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.collection.CaseBackgrounds;
import org.himuro.lims.collection.CaseNeeds;
import org.himuro.lims.collection.Exemption;
import org.himuro.lims.collection.Kinfolk;
import org.himuro.lims.collection.Protocols;
import org.himuro.lims.collection.application.CaseNeedLines.Said;
import org.himuro.lims.collection.application.CaseQueries.CaseFile;
import org.himuro.lims.identity.Staff;

/** What a case needs, with the names of the people who said what cannot be had. */
@Singleton
public final class ShowingNeeds {
    private final CaseBackgrounds backgrounds;
    private final Protocols protocols;
    private final Kinfolk kinfolk;
    private final Staff staff;

    ShowingNeeds(CaseBackgrounds backgrounds, Protocols protocols, Kinfolk kinfolk, Staff staff) {
        this.backgrounds = backgrounds;
        this.protocols = protocols;
        this.kinfolk = kinfolk;
        this.staff = staff;
    }

    public CaseNeedLines of(CaseFile file, UUID site, boolean mayChange) {
        var beyond = backgrounds.of(file.card());
        var needs = protocols.of(file.card()).map(p -> CaseNeeds.of(p, file.tubes(), beyond));
        return new CaseNeedLines(
                needs, said(beyond.exemptions()), kinfolk.of(file.card().donor(), site), mayChange);
    }

    private List<Said> said(List<Exemption> exemptions) {
        var names = staff.names(
                exemptions.stream().map(Exemption::declaredBy).distinct().toList());
        return exemptions.stream()
                .map(x -> new Said(x, names.getOrDefault(x.declaredBy(), "–")))
                .toList();
    }
}

package org.himuro.lims.collection.application;

import java.util.List;
import org.himuro.lims.collection.CloseCase;
import org.himuro.lims.collection.application.CaseQueries.CaseFile;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.quality.CertificateList;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.sop.document.Text;

/**
 * A case as its page shows it (C1, C5): what is there and what is missing of the pair.
 *
 * @param procedure what the procedure of the case is called
 * @param needs what its protocol wants of it
 * @param kits that were linked to it, where the reader may see them
 * @param certificates of destruction that name a tube of it
 * @param mayLabel the reader may give codes to new tubes
 * @param maySeeConsent the reader may open the page of the consent
 * @param mayStore the reader may have places proposed for its tubes
 * @param mayClose the reader may close it; not where it is closed
 * @param act id for the next act of the form
 * @param reasons why the last request was refused
 */
public record CasePage(
        CaseFile file,
        Text procedure,
        CaseNeedLines needs,
        List<Kit> kits,
        List<CertificateList.Made> certificates,
        boolean mayLabel,
        boolean maySeeConsent,
        boolean mayStore,
        boolean mayClose,
        String act,
        List<Reason> reasons) {
    public CasePage {
        kits = List.copyOf(kits);
        certificates = List.copyOf(certificates);
        reasons = List.copyOf(reasons);
    }

    public CloseCase.Why[] whys() {
        return CloseCase.Why.values();
    }

    public boolean covered() {
        return file.consent().allowsUse(ConsentScope.WHOLE_GENOME);
    }

    public List<Reason> against() {
        return file.consent().against(file.card().code(), ConsentScope.WHOLE_GENOME);
    }

    /** There are frozen tubes that lie nowhere, and the reader may change that. */
    public boolean asksForPlaces() {
        return mayStore
                && file.tubes().stream()
                        .anyMatch(t -> t.step() == TubeStep.FROZEN && t.place() == TubePlace.HAND && !t.quarantined());
    }

    public static Tone tone(Tube tube) {
        return tube.verdict()
                .map(v -> switch (v) {
                    case DIRECT, FALLBACK -> Tone.DONE;
                    case DEVIATION, UNDETERMINED -> Tone.LOOK;
                })
                .orElse(Tone.WAITING);
    }

    public static Phrase word(Tube tube) {
        return tube.verdict().map(Phrase::name).orElseGet(() -> Phrase.name(tube.step()));
    }
}

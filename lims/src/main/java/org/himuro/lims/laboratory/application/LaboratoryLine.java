package org.himuro.lims.laboratory.application;

import java.time.LocalDate;
import org.himuro.lims.laboratory.Accreditation;
import org.himuro.lims.laboratory.Laboratory;
import org.himuro.lims.laboratory.model.Standing;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;

/**
 * A laboratory as the register shows it.
 *
 * @param code the site's
 * @param name in the reader's language
 * @param today the laboratory's date
 */
public record LaboratoryLine(String code, String name, Laboratory laboratory, LocalDate today) {

    public Standing standing() {
        return Standing.of(laboratory, today);
    }

    public Tone tone() {
        return switch (standing().accreditation()) {
            case Accreditation.Valid valid -> standing().expiresSoon() ? Tone.LOOK : Tone.DONE;
            case Accreditation.NotYet later -> Tone.LOOK;
            case Accreditation.Lapsed lapsed -> Tone.REFUSED;
            case Accreditation.Never never -> Tone.REFUSED;
        };
    }

    public Phrase accreditation() {
        return switch (standing().accreditation()) {
            case Accreditation.Valid(var certificate) ->
                Phrase.of("laboratory.valid-until", certificate.lastDay().toString());
            case Accreditation.NotYet(var certificate) ->
                Phrase.of("laboratory.not-yet", certificate.validFrom().toString());
            case Accreditation.Lapsed(var certificate) ->
                Phrase.of("laboratory.lapsed", certificate.lastDay().plusDays(1).toString());
            case Accreditation.Never() -> Phrase.of("laboratory.never");
        };
    }

    public Phrase approval() {
        return Phrase.of(standing().approved() ? "laboratory.approved" : "laboratory.not-approved");
    }

    public Tone approvalTone() {
        return standing().approved() ? Tone.DONE : Tone.REFUSED;
    }
}

package org.himuro.lims.laboratory.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.himuro.lims.laboratory.Certificate;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;

/**
 * One laboratory's page.
 *
 * @param mayRegister the viewer keeps the register
 * @param act id of the next act: sent twice it counts once
 * @param form which form came back with faults; empty for none
 * @param given what stood in that form
 * @param faults what is wrong with it
 * @param marked what the last report conflicts with; it was recorded all the same
 */
public record LaboratoryPage(
        LaboratoryLine line,
        boolean mayRegister,
        String act,
        String form,
        Map<String, String> given,
        List<Phrase> faults,
        List<Phrase> marked) {
    public LaboratoryPage {
        given = Map.copyOf(given);
        faults = List.copyOf(faults);
        marked = List.copyOf(marked);
    }

    /** What stood in a field of this form when it came back, else what the field begins with. */
    public String given(String ofForm, String field, String first) {
        return form.equals(ofForm) ? given.getOrDefault(field, "") : first;
    }

    public Tone tone(Certificate certificate) {
        if (certificate.holdsOn(line.today())) {
            return Tone.DONE;
        }
        return !neverHolds(certificate) && line.today().isBefore(certificate.validFrom()) ? Tone.WAITING : Tone.REFUSED;
    }

    public Phrase word(Certificate certificate) {
        return certificate
                .revokedOn()
                .map(day -> Phrase.of("laboratory.revoked", day.toString()))
                .orElseGet(() -> Phrase.of("laboratory.certificate."
                        + (neverHolds(certificate) ? "NEVER" : tone(certificate).name())));
    }

    private static boolean neverHolds(Certificate certificate) {
        return certificate.lastDay().isBefore(certificate.validFrom());
    }

    public List<Certificate> revocable() {
        return line.laboratory().certificates().stream()
                .filter(c -> c.revokedOn().isEmpty() && !c.validTo().isBefore(line.today()))
                .toList();
    }

    /** Holidays one a line, as the form takes them. */
    public String holidays() {
        return line.laboratory().holidays().stream()
                .map(DateTimeFormatter.ISO_LOCAL_DATE::format)
                .collect(Collectors.joining("\n"));
    }

    public List<LocalDate> holidaysToCome() {
        return line.laboratory().holidays().stream()
                .filter(day -> !day.isBefore(line.today()))
                .toList();
    }
}

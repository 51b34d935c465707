package org.himuro.lims.laboratory.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.himuro.lims.laboratory.Certificate;
import org.himuro.lims.laboratory.Contacts;
import org.himuro.lims.laboratory.Coverage;
import org.himuro.lims.laboratory.LaboratoryWork;
import org.himuro.lims.laboratory.Price;
import org.himuro.lims.laboratory.model.ExpiryReminders;
import org.himuro.lims.laboratory.model.Standing;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.sop.acceptance.AssayKind;

/**
 * One laboratory's page.
 *
 * @param beside what else stands on it
 * @param mayRegister the viewer keeps the register
 * @param act id of the next act: sent twice it counts once
 * @param form which form came back with faults; empty for none
 * @param given what stood in that form
 * @param faults what is wrong with it
 * @param marked what the last report conflicts with; it was recorded all the same
 */
public record LaboratoryPage(
        LaboratoryLine line,
        Beside beside,
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

    /**
     * What stands beside the register's own.
     *
     * @param orders without a verdict, of those the viewer may see
     * @param mayPrice the viewer orders: sees prices and keeps them
     * @param seesAll the viewer may open the list of laboratories
     */
    public record Beside(
            List<Contacts.Contact> contacts,
            LaboratoryWork.Done done,
            List<LaboratoryWork.InProgress> orders,
            boolean seesOrders,
            boolean mayPrice,
            boolean seesAll) {
        public Beside {
            contacts = List.copyOf(contacts);
            orders = List.copyOf(orders);
        }
    }

    public boolean seesAll() {
        return beside.seesAll();
    }

    public List<Coverage.Gap> gaps() {
        return Coverage.gaps(line.laboratory().certificates());
    }

    /** The last day of the accreditation, certificates that follow counted, where it has ended or ends soon. */
    public Optional<LocalDate> lapses() {
        return ExpiryReminders.ending(line.laboratory(), line.today())
                .map(Certificate::lastDay)
                .filter(day -> day.isBefore(line.today().plusDays(Standing.WARNED_DAYS + 1L)));
    }

    /** Whether something was ticked in this form when it came back, else whether it is ticked at first. */
    public boolean ticked(String ofForm, String field, String value, boolean first) {
        return form.equals(ofForm)
                ? List.of(given.getOrDefault(field, "").split(",", -1)).contains(value)
                : first;
    }

    /** The capacity of an assay as its field has it. */
    public String capacity(AssayKind assay) {
        var kept =
                line.laboratory().outfit().capacity(assay).map(String::valueOf).orElse("");
        return given("capacity", "capacity-" + assay.name(), kept);
    }

    public String price(AssayKind assay) {
        var kept = line.laboratory()
                .outfit()
                .price(assay)
                .map(p -> p.amount().toPlainString())
                .orElse("");
        return given("prices", "price-" + assay.name(), kept);
    }

    public String currency() {
        var kept = line.laboratory().outfit().prices().stream()
                .map(Price::currency)
                .findFirst();
        return given("prices", "currency", kept.orElse("JPY"));
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

package org.himuro.lims.shipping.model;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.laboratory.Accreditation;
import org.himuro.lims.laboratory.Laboratories;
import org.himuro.lims.laboratory.Laboratory;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.ShippingRules;

/** What a receiver must satisfy: country, accreditation and approval on each day that counts, and an open door. */
record ReceiverRules(ShippingRules rules, Sites.Site receiver, Reads reads, Findings findings) {

    void mayBeSentTo(Purpose purpose) {
        findings.refuseIf(
                !receiver.country().equals(rules.country()), "RECEIVER_ABROAD", receiver.code(), receiver.country());
        boolean laboratory = isLaboratory(receiver);
        findings.refuseIf(
                receiver.category() == Sites.Category.CARRIER || laboratory != purpose.isAnalysis(),
                "PURPOSE_DOES_NOT_FIT",
                receiver.code(),
                purpose);
    }

    /** @param days dispatch, and where it is known expected arrival */
    void isFitOn(LocalDate... days) {
        if (isLaboratory(receiver)) {
            var laboratory = Laboratories.at(reads, receiver.id());
            Stream.of(days).distinct().forEach(day -> accredited(laboratory, day));
            Stream.of(days).distinct().forEach(day -> approved(laboratory, day));
        }
    }

    void isOpenOn(LocalDate day) {
        // a bank or a hospital is asked where it has a calendar
        var register = Laboratories.at(reads, receiver.id());
        boolean asked = isLaboratory(receiver) || !register.holidays().isEmpty();
        findings.refuseIf(asked && register.closedOn(day), "RECEIVER_CLOSED", receiver.code(), day);
    }

    static boolean isLaboratory(Sites.Site site) {
        return site.category() == Sites.Category.LABORATORY;
    }

    private void accredited(Laboratory laboratory, LocalDate day) {
        if (Accreditation.on(laboratory, day).valid()) {
            return;
        }
        switch (rules.accreditation()) {
            case STOP -> findings.refuse("LABORATORY_NOT_ACCREDITED", receiver.code(), day, rules.setting());
            case WARN -> findings.warn("LABORATORY_NOT_ACCREDITED", receiver.code(), day, rules.setting());
        }
    }

    private void approved(Laboratory laboratory, LocalDate day) {
        findings.refuseIf(!laboratory.approvedOn(day), "CONSORTIUM_APPROVAL_MISSING", receiver.code(), day);
    }
}

package org.himuro.lims.laboratory.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.himuro.lims.laboratory.Accreditation;
import org.himuro.lims.laboratory.Coverage;
import org.himuro.lims.laboratory.Laboratory;

/**
 * How a laboratory stands on a day, as the register shows it (Q1, S28, S39).
 *
 * @param daysLeft days until the accreditation ends, certificates that follow without a gap counted and today not; 0 on the last day and where there is none
 */
public record Standing(Accreditation accreditation, long daysLeft, boolean approved) {
    /** From so many days before its end on, a certificate is announced as expiring. */
    public static final int WARNED_DAYS = 90;

    public static Standing of(Laboratory laboratory, LocalDate today) {
        var accreditation = Accreditation.on(laboratory, today);
        long left = Coverage.last(laboratory.certificates(), today)
                .map(last -> ChronoUnit.DAYS.between(today, last.lastDay()))
                .orElse(0L);
        return new Standing(accreditation, left, laboratory.approvedOn(today));
    }

    public boolean expiresSoon() {
        return accreditation.valid() && daysLeft <= WARNED_DAYS;
    }

    /** Material may be sent there, as far as the register goes. */
    public boolean fit() {
        return accreditation.valid() && approved;
    }
}

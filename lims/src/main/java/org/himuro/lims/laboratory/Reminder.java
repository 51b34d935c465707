package org.himuro.lims.laboratory;

import java.time.LocalDate;

/**
 * An end of the accreditation that was announced.
 *
 * @param number of the certificate with which it ends
 * @param days so many days before, at the latest
 */
public record Reminder(String number, LocalDate lastDay, int days) {}

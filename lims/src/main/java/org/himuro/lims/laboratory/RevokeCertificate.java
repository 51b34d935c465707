package org.himuro.lims.laboratory;

import java.time.LocalDate;
import java.util.UUID;

/** Report {@code revoke-certificate}. @param from the first day on which it no longer holds @param reason a code */
public record RevokeCertificate(UUID site, String number, LocalDate from, String reason) {}

package org.himuro.lims.laboratory;

import java.time.LocalDate;
import java.util.UUID;

/** Report {@code record-certificate}. @param validTo last day, included */
public record RecordCertificate(
        UUID site, Scheme scheme, String body, String number, String scope, LocalDate validFrom, LocalDate validTo) {}

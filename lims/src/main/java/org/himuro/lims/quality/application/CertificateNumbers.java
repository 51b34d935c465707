package org.himuro.lims.quality.application;

import java.util.UUID;

/** Numbers of certificates, per site and year; what was given and not used stays a gap. */
@FunctionalInterface
public interface CertificateNumbers {
    String next(UUID site, int year);
}

package org.himuro.lims.laboratory;

import java.util.UUID;

/** Report {@code document-certificate}: the paper of a certificate is kept with it. */
public record DocumentCertificate(UUID site, String number, Document document) {}

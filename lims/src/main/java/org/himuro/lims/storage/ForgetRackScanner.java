package org.himuro.lims.storage;

/** A request: files of this scanner are not tried any more. Refused: {@code SCANNER_UNKNOWN}. */
public record ForgetRackScanner(String name) {}

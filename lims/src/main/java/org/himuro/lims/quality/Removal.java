package org.himuro.lims.quality;

import java.time.Instant;

/** What stands where a text was. @param by the name of who removed it, @param reason code */
public record Removal(String digest, Instant at, String by, String reason) {}

package org.himuro.lims.collection;

import java.util.UUID;

/** Why it was late or unusual (report {@code explain-lateness}). @param reason code of the card, {@code REASON01} ... */
public record ExplainLateness(UUID tube, String reason) {}

package org.himuro.lims.laboratory;

import java.time.LocalDate;
import java.util.UUID;

/** Report {@code approve-by-consortium} (S39). @param to last day, included */
public record ApproveByConsortium(UUID site, LocalDate from, LocalDate to) {}

package org.himuro.lims.retention;

import java.math.BigDecimal;

/** What stays for a later analysis of the same case (S26). @param value more than 0 */
public record Reserve(BigDecimal value, ReserveUnit unit) {}

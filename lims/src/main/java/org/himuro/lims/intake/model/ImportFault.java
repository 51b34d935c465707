package org.himuro.lims.intake.model;

import org.himuro.lims.shared.Reason;

/**
 * What is wrong with a list.
 *
 * @param row as a spreadsheet numbers it; 0 = the whole list
 * @param column its title, or its letter where it has none; empty = the whole line
 * @param reason what was seen and what was expected
 */
public record ImportFault(int row, String column, Reason reason) {}

package org.himuro.integrations.logger;

/** The order in which a date of plain numbers is written. */
public enum DateOrder {
    DAY_MONTH_YEAR,
    MONTH_DAY_YEAR,
    YEAR_MONTH_DAY
}

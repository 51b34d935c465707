/** Excursions, plots and what is decided about series and loggers: pure. */
@NullMarked
package org.himuro.lims.monitoring.model;

import org.jspecify.annotations.NullMarked;

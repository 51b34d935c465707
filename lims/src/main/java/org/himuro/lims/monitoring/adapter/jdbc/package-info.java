/** Projections and queries of series and loggers. */
@NullMarked
package org.himuro.lims.monitoring.adapter.jdbc;

import org.jspecify.annotations.NullMarked;

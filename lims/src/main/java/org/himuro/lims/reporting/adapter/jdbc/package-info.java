/**
 * Statements over the projections, narrowed to what the viewer's site may read.
 */
@NullMarked
package org.himuro.lims.reporting.adapter.jdbc;

import org.jspecify.annotations.NullMarked;

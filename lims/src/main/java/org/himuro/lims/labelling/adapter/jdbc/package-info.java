/**
 * Counters that never give a number twice.
 */
@NullMarked
package org.himuro.lims.labelling.adapter.jdbc;

import org.jspecify.annotations.NullMarked;

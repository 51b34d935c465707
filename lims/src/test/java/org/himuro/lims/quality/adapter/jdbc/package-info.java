/** Deviations on the database. */
@NullMarked
package org.himuro.lims.quality.adapter.jdbc;

import org.jspecify.annotations.NullMarked;

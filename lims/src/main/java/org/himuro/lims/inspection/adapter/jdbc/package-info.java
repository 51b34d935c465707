/** Projections of acceptance inspection and what its verbs look up. */
@NullMarked
package org.himuro.lims.inspection.adapter.jdbc;

import org.jspecify.annotations.NullMarked;

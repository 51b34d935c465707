/** Policies and what is kept, as rows. */
@NullMarked
package org.himuro.lims.retention.adapter.jdbc;

import org.jspecify.annotations.NullMarked;

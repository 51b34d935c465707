/** Imports in the database. */
@NullMarked
package org.himuro.lims.intake.adapter.jdbc;

import org.jspecify.annotations.NullMarked;

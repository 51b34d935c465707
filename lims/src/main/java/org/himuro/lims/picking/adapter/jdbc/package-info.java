/** Picks in the database. */
@NullMarked
package org.himuro.lims.picking.adapter.jdbc;

import org.jspecify.annotations.NullMarked;

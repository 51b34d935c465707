/**
 * The projections of laboratories.
 */
@NullMarked
package org.himuro.lims.laboratory.adapter.jdbc;

import org.jspecify.annotations.NullMarked;

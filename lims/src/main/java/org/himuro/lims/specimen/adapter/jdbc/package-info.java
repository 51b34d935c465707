/**
 * The projections of tubes, containers, parcels and cases.
 */
@NullMarked
package org.himuro.lims.specimen.adapter.jdbc;

import org.jspecify.annotations.NullMarked;

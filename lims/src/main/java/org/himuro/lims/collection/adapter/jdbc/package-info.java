/**
 * Queries of collection, and the projections of plans and corrections.
 */
@NullMarked
package org.himuro.lims.collection.adapter.jdbc;

import org.jspecify.annotations.NullMarked;

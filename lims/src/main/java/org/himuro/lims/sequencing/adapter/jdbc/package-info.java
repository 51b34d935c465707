/**
 * The projection of orders.
 */
@NullMarked
package org.himuro.lims.sequencing.adapter.jdbc;

import org.jspecify.annotations.NullMarked;

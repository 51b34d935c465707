/** Projections and queries of stock-takes. */
@NullMarked
package org.himuro.lims.stocktake.adapter.jdbc;

import org.jspecify.annotations.NullMarked;

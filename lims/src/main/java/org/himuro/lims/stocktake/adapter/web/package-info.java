/** Pages of stock-takes. */
@NullMarked
package org.himuro.lims.stocktake.adapter.web;

import org.jspecify.annotations.NullMarked;

/** Stock-takes for machines. */
@NullMarked
package org.himuro.lims.stocktake.adapter.api;

import org.jspecify.annotations.NullMarked;

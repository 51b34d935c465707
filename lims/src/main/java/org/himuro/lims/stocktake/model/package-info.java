/** How many to draw, the draw, what a look means and how sure the result is: pure. */
@NullMarked
package org.himuro.lims.stocktake.model;

import org.jspecify.annotations.NullMarked;

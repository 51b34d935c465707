/** One class per verb, and what its pages show. */
@NullMarked
package org.himuro.lims.stocktake.application;

import org.jspecify.annotations.NullMarked;

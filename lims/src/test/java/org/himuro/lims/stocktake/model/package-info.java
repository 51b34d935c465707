/** Decisions about places, without anything around them. */
@NullMarked
package org.himuro.lims.stocktake.model;

import org.jspecify.annotations.NullMarked;

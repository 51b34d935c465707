/** Picks for machines. */
@NullMarked
package org.himuro.lims.picking.adapter.api;

import org.jspecify.annotations.NullMarked;

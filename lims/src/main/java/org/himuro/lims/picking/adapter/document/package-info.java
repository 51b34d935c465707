/** Picks on paper. */
@NullMarked
package org.himuro.lims.picking.adapter.document;

import org.jspecify.annotations.NullMarked;

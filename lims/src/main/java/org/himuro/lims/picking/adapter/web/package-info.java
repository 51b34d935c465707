/** Picks as pages. */
@NullMarked
package org.himuro.lims.picking.adapter.web;

import org.jspecify.annotations.NullMarked;

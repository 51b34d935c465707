/** Verbs of picks and what is shown of them. */
@NullMarked
package org.himuro.lims.picking.application;

import org.jspecify.annotations.NullMarked;

/**
 * What every context speaks: facts, reasons, instants, ids. JDK only.
 *
 * <p>Owns nothing, reads nothing. Requirements: all.
 */
@NullMarked
package org.himuro.lims.shared;

import org.jspecify.annotations.NullMarked;

/** Acceptance inspection, on a database from the order to the tube that came back. */
@NullMarked
package org.himuro.lims.inspection;

import org.jspecify.annotations.NullMarked;

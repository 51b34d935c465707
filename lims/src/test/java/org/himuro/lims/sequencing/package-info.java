/** Verdicts and orders, told in sentences. */
@NullMarked
package org.himuro.lims.sequencing;

import org.jspecify.annotations.NullMarked;

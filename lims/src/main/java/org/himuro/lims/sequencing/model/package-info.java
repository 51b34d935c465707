/**
 * Whether an order may be placed, and what quality files say: pure.
 */
@NullMarked
package org.himuro.lims.sequencing.model;

import org.jspecify.annotations.NullMarked;

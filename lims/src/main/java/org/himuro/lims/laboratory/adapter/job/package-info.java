/**
 * What the register does by itself: announcing the end of an accreditation.
 */
@NullMarked
package org.himuro.lims.laboratory.adapter.job;

import org.jspecify.annotations.NullMarked;

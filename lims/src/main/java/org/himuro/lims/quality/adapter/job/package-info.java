/**
 * Deviations opened by what was recorded in conflict with something.
 */
@NullMarked
package org.himuro.lims.quality.adapter.job;

import org.jspecify.annotations.NullMarked;

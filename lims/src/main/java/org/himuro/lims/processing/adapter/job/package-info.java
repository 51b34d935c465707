/** What processing does by the clock. */
@NullMarked
package org.himuro.lims.processing.adapter.job;

import org.jspecify.annotations.NullMarked;

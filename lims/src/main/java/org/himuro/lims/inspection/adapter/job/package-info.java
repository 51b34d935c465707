/** Tells whoever should know of acceptance inspections. */
@NullMarked
package org.himuro.lims.inspection.adapter.job;

import org.jspecify.annotations.NullMarked;

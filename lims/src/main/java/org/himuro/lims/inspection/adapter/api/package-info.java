/** Acceptance inspection for machines. */
@NullMarked
package org.himuro.lims.inspection.adapter.api;

import org.jspecify.annotations.NullMarked;

/** Decides about acceptance inspections; pure. */
@NullMarked
package org.himuro.lims.inspection.model;

import org.jspecify.annotations.NullMarked;

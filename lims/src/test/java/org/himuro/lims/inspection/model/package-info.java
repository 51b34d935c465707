/** Which sister may stand in for a tube that was not accepted. */
@NullMarked
package org.himuro.lims.inspection.model;

import org.jspecify.annotations.NullMarked;

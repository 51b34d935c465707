/** Imports, one class per verb. */
@NullMarked
package org.himuro.lims.intake.application;

import org.jspecify.annotations.NullMarked;

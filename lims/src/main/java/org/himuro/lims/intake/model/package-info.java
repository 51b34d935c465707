/** What a list says and whether it can be taken, decided from what was read of it and of the bank: pure. */
@NullMarked
package org.himuro.lims.intake.model;

import org.jspecify.annotations.NullMarked;

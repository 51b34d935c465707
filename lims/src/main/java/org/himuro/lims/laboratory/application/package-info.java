/**
 * One class per verb of the register, and its pages' records.
 */
@NullMarked
package org.himuro.lims.laboratory.application;

import org.jspecify.annotations.NullMarked;

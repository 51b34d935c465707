/**
 * One class per verb of consent.
 */
@NullMarked
package org.himuro.lims.consent.application;

import org.jspecify.annotations.NullMarked;

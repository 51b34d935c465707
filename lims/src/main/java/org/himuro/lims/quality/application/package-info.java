/**
 * One class per verb of quality.
 */
@NullMarked
package org.himuro.lims.quality.application;

import org.jspecify.annotations.NullMarked;

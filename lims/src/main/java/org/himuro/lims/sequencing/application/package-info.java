/**
 * One class per verb of sequencing.
 */
@NullMarked
package org.himuro.lims.sequencing.application;

import org.jspecify.annotations.NullMarked;

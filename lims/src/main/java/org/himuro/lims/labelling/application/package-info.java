/**
 * One class per verb of labelling.
 */
@NullMarked
package org.himuro.lims.labelling.application;

import org.jspecify.annotations.NullMarked;

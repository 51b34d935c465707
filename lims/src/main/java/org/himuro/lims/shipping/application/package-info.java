/**
 * One class per verb of shipping, and its pages' records.
 */
@NullMarked
package org.himuro.lims.shipping.application;

import org.jspecify.annotations.NullMarked;

/**
 * Decisions about deviations and quarantine: pure.
 */
@NullMarked
package org.himuro.lims.quality.model;

import org.jspecify.annotations.NullMarked;

/** One class per verb, and what its pages show. */
@NullMarked
package org.himuro.lims.monitoring.application;

import org.jspecify.annotations.NullMarked;

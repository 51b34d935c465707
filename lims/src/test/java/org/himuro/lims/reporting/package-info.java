/** The pages of the whole demo, looked at as people do. */
@NullMarked
package org.himuro.lims.reporting;

import org.jspecify.annotations.NullMarked;

/** One class per verb of keeping, and what its pages show. */
@NullMarked
package org.himuro.lims.retention.application;

import org.jspecify.annotations.NullMarked;

/** One class per verb of processing, and what its pages show. */
@NullMarked
package org.himuro.lims.processing.application;

import org.jspecify.annotations.NullMarked;

/** Verbs of acceptance inspection and what is shown of it. */
@NullMarked
package org.himuro.lims.inspection.application;

import org.jspecify.annotations.NullMarked;

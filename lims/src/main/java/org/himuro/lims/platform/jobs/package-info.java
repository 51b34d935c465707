/** Periodic work, run by one node of all, also when a node dies. */
@NullMarked
package org.himuro.lims.platform.jobs;

import org.jspecify.annotations.NullMarked;

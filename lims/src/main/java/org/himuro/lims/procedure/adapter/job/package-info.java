/** What the register does at the start of the application. */
@NullMarked
package org.himuro.lims.procedure.adapter.job;

import org.jspecify.annotations.NullMarked;

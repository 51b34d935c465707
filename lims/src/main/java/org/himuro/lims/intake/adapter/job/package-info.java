/** What goes on by itself with imports. */
@NullMarked
package org.himuro.lims.intake.adapter.job;

import org.jspecify.annotations.NullMarked;

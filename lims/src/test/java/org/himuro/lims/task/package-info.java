/** The pages of notices by mail, over HTTP. */
@NullMarked
package org.himuro.lims.task;

import org.jspecify.annotations.NullMarked;

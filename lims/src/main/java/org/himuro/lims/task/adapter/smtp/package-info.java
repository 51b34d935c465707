/** The mail server. Its library is loaded by the first mail. */
@NullMarked
package org.himuro.lims.task.adapter.smtp;

import org.jspecify.annotations.NullMarked;

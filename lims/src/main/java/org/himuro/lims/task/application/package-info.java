/** Telling notices, sending mails, and what their pages show. */
@NullMarked
package org.himuro.lims.task.application;

import org.jspecify.annotations.NullMarked;

/** The rows of notices and mails. */
@NullMarked
package org.himuro.lims.task.adapter.jdbc;

import org.jspecify.annotations.NullMarked;

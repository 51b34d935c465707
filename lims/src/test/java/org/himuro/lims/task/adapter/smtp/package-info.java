@NullMarked
package org.himuro.lims.task.adapter.smtp;

import org.jspecify.annotations.NullMarked;

/** The pages of notices by mail: one's own, and the administrator's. */
@NullMarked
package org.himuro.lims.task.adapter.web;

import org.jspecify.annotations.NullMarked;

/** Policies, holds and what may leave, for machines. */
@NullMarked
package org.himuro.lims.retention.adapter.api;

import org.jspecify.annotations.NullMarked;

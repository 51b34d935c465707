/** What keeping does from time to time. */
@NullMarked
package org.himuro.lims.retention.adapter.job;

import org.jspecify.annotations.NullMarked;

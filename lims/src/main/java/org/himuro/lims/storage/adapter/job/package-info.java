/** What storage does from time to time. */
@NullMarked
package org.himuro.lims.storage.adapter.job;

import org.jspecify.annotations.NullMarked;

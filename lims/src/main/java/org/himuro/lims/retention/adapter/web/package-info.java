/** Pages of policies, holds and reviews. */
@NullMarked
package org.himuro.lims.retention.adapter.web;

import org.jspecify.annotations.NullMarked;

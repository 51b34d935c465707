/** What a policy implies, and what may be done with it. Pure. */
@NullMarked
package org.himuro.lims.retention.model;

import org.jspecify.annotations.NullMarked;

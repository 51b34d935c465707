/** Pure rules of identity: password hashes, one-time codes, lockout, session times, who disagrees with whom. */
@NullMarked
package org.himuro.lims.identity.model;

import org.jspecify.annotations.NullMarked;

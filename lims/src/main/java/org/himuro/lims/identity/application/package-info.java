/**
 * One class per verb: sign in, register, grant, resolve. Ports to tables, keys and randomness are the interfaces here. The fact is
 * written first, the row after it: where the row is missing after a crash, the same verb brings it again.
 */
@NullMarked
package org.himuro.lims.identity.application;

import org.jspecify.annotations.NullMarked;

/** Ids and their check characters: what a code on a tube, a box, a badge or a command card says, without a database (L1, L7). */
@NullMarked
package org.himuro.labels.id;

import org.jspecify.annotations.NullMarked;

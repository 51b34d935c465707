/**
 * How sure a share is that was counted: of positions looked at, of results judged.
 *
 * <p>Owns: the interval of a proportion. Requirements B7, Q1.
 */
@NullMarked
package org.himuro.sop.share;

import org.jspecify.annotations.NullMarked;

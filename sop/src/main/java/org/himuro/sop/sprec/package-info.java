/**
 * SPREC, the Standard PREanalytical Code: derived from measured durations and materials, with what each letter came from.
 *
 * <p>The tables of version 2.0 are data, complete for fluid and solid samples. Versions 3.0 and 4.0 are refused by name: their tables
 * are not part of this library, and a code of one version is never read as one of another. A code is no verdict: exactly 30:00 is inside
 * the freezing limit and yet in the bin "30 to 60 minutes". Requirement C6.
 */
@NullMarked
package org.himuro.sop.sprec;

import org.jspecify.annotations.NullMarked;

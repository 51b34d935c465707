/**
 * Data documents (YAML) read with all their faults at once, each with path, line, stable code and what was expected.
 *
 * <p>Owns: the reader that procedures, rule sets and code tables share. Requirements E6, C6, Q4.
 */
@NullMarked
package org.himuro.sop.document;

import org.jspecify.annotations.NullMarked;

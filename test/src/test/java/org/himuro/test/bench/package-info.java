/** What the benchmark relies on: the bulk path and single acts are the same history. */
@NullMarked
package org.himuro.test.bench;

import org.jspecify.annotations.NullMarked;

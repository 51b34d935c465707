/**
 * Concurrency shown, not argued: many threads, random interleavings, resends, against a model that shares no code with the
 * application; and each safeguard taken away once, to see that the tests notice.
 */
@NullMarked
package org.himuro.test.concurrency;

import org.jspecify.annotations.NullMarked;

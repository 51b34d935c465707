/**
 * The benchmark (R6): loads tubes by the bulk path, then measures the running application over HTTP, beside a floor measured
 * in the same run: a bare HTTP server doing one indexed select, or one insert, one event and one commit, through the same
 * client. A command, not a test: {@code ./himuro bench}.
 */
@NullMarked
package org.himuro.test.bench;

import org.jspecify.annotations.NullMarked;

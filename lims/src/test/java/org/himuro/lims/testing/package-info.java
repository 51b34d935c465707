/** What tests share: a database server per JVM and schemas on it. */
@NullMarked
package org.himuro.lims.testing;

import org.jspecify.annotations.NullMarked;

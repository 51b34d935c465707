@NullMarked
package org.himuro.integrations.instrument;

import org.jspecify.annotations.NullMarked;

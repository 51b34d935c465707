@NullMarked
package org.himuro.integrations.logger;

import org.jspecify.annotations.NullMarked;

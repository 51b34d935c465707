@NullMarked
package org.himuro.integrations.seqqc;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.himuro.integrations.table;

import org.jspecify.annotations.NullMarked;

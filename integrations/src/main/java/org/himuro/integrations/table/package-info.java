/** Tables as people keep them, delimited text and workbooks, read line by line within hard limits; and written so that nothing in them is a formula. */
@NullMarked
package org.himuro.integrations.table;

import org.jspecify.annotations.NullMarked;

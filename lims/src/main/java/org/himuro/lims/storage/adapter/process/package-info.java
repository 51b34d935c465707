/** What storage has done by processes of their own. */
@NullMarked
package org.himuro.lims.storage.adapter.process;

import org.jspecify.annotations.NullMarked;

/** Taking a copy of everything beside the running application, and bringing it back. */
@NullMarked
package org.himuro.lims.platform.backup;

import org.jspecify.annotations.NullMarked;

/** What the pages of identity show. */
@NullMarked
package org.himuro.lims.identity.application.page;

import org.jspecify.annotations.NullMarked;

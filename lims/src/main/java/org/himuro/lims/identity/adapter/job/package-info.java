/** What identity does again and again: sessions end, failures become facts, the vault is swept. */
@NullMarked
package org.himuro.lims.identity.adapter.job;

import org.jspecify.annotations.NullMarked;

/** Identity's tables and the vault's; the vault's data source is injected here and nowhere else. */
@NullMarked
package org.himuro.lims.identity.adapter.jdbc;

import org.jspecify.annotations.NullMarked;

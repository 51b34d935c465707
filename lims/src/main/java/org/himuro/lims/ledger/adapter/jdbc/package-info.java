/**
 * The ledger's tables, by plain JDBC with batched statements.
 */
@NullMarked
package org.himuro.lims.ledger.adapter.jdbc;

import org.jspecify.annotations.NullMarked;

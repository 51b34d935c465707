@NullMarked
package org.himuro.lims.ledger.adapter.key;

import org.jspecify.annotations.NullMarked;

/** What somebody could do to the ledger with the database in his hands, and that it shows. */
@NullMarked
package org.himuro.test.ledger;

import org.jspecify.annotations.NullMarked;

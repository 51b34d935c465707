package org.himuro.lims.ledger;

import java.security.PrivateKey;
import java.security.PublicKey;
import org.himuro.lims.ledger.model.KeyRing;

/**
 * The key that seals, kept outside the database; its id stands in each seal.
 *
 * @param open the public half of {@code secret}
 * @param ring every key that has sealed, this one included
 */
public record SealKey(PrivateKey secret, PublicKey open, KeyRing ring) {}

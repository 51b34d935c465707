package org.himuro.lims.ledger;

import java.security.PrivateKey;
import java.security.PublicKey;

/** The key that seals: kept outside the database; its id stands in each seal, so that it can be rotated. */
public record SealKey(PrivateKey secret, PublicKey open) {}

package org.himuro.lims.identity.application;

import java.util.UUID;

/** Keys kept outside the database, and randomness. */
public interface Keys {
    /** What a key is for; one use, one key. */
    enum Use {
        TOTP,
        BADGE,
        ADDRESS,
        FORM,
        TOKEN,
        VAULT,
        VAULT_SEARCH,
        SCAN,
        KEPT_ACTS
    }

    byte[] random(int bytes);

    /** AES-256-GCM with a fresh nonce; base64. {@code bound} is authenticated and must be given again to open. */
    String seal(Use use, UUID bound, byte[] plain);

    /** @throws IllegalStateException where it was sealed with another key, for another row, or changed */
    byte[] open(Use use, UUID bound, String sealed);

    /** HMAC-SHA-256 as 64 hexadecimal digits. */
    String mac(Use use, String text);
}

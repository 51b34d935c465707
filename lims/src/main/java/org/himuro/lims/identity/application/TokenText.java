package org.himuro.lims.identity.application;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.himuro.lims.ledger.model.Sha256;

/** A random token as its holder keeps it, and the hash of it that we keep. 256 random bits need no slow hash. */
public record TokenText(String text) {
    private static final int BYTES = 32;

    static TokenText fresh(Keys keys) {
        return new TokenText(Base64.getUrlEncoder().withoutPadding().encodeToString(keys.random(BYTES)));
    }

    public String hash() {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "TokenText[...]";
    }
}

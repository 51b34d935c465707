package org.himuro.lims.identity.application;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.model.Sha256;

/** A random token as its holder keeps it, and the hash of it that we keep. 256 random bits need no slow hash. */
public record TokenText(String text) {
    private static final int BYTES = 32;

    static TokenText fresh(Keys keys) {
        return new TokenText(Base64.getUrlEncoder().withoutPadding().encodeToString(keys.random(BYTES)));
    }

    /** The same for the same form: sent twice it shows the token that it made. */
    static TokenText of(Keys keys, Optional<UUID> form) {
        return form.map(act -> new TokenText(keys.mac(Keys.Use.TOKEN, act.toString())))
                .orElseGet(() -> fresh(keys));
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

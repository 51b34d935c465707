package org.himuro.lims.ledger;

import java.util.Arrays;
import java.util.HexFormat;

/** 32 bytes of SHA-256, compared by content. */
public record Digest(byte[] bytes) {
    public Digest {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("a digest has 32 bytes, not " + bytes.length);
        }
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    public static Digest ofHex(String hex) {
        return new Digest(HexFormat.of().parseHex(hex));
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest(byte[] theirs) && Arrays.equals(bytes, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}

package org.himuro.lims.identity.model;

import java.math.BigInteger;

/** Base 32 of RFC 4648 without padding: what authenticator apps expect a secret in. */
public final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    public static String of(byte[] bytes) {
        int length = (bytes.length * 8 + 4) / 5;
        var number = new BigInteger(1, bytes).shiftLeft(length * 5 - bytes.length * 8);
        var text = new char[length];
        for (int i = length - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt(number.intValue() & 31);
            number = number.shiftRight(5);
        }
        return new String(text);
    }
}

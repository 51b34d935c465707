package org.himuro.lims.identity;

/** Of what was scanned and may not be kept, since it may be a name: two of the same can be told, and nothing be read from it. */
@FunctionalInterface
public interface KeyedHash {
    /** HMAC-SHA-256 as 64 hexadecimal digits; the key is kept outside the database. */
    String of(String scanned);
}

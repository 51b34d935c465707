package org.himuro.lims.identity.adapter.keys;

import jakarta.inject.Singleton;
import org.himuro.lims.identity.KeyedHash;
import org.himuro.lims.identity.application.Keys;

@Singleton
final class HashOfScans implements KeyedHash {
    private final Keys keys;

    HashOfScans(Keys keys) {
        this.keys = keys;
    }

    @Override
    public String of(String scanned) {
        return keys.mac(Keys.Use.SCAN, scanned);
    }
}

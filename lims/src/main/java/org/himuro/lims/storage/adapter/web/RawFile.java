package org.himuro.lims.storage.adapter.web;

import java.util.Optional;

/**
 * What a rack scanner wrote, or a picture, as it came.
 *
 * @param name absent where it has only come and is not kept yet
 */
record RawFile(byte[] content, Optional<String> name) {
    static RawFile fresh(byte[] content) {
        return new RawFile(content, Optional.empty());
    }

    static RawFile kept(String name, byte[] content) {
        return new RawFile(content, Optional.of(name));
    }
}

package org.himuro.lims.storage.adapter.jdbc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.UuidBytes;

/**
 * The value that a server reports for a duplicate key of an id and a text. Both servers write bytes that are not printable
 * as {@code \xNN} and put a hyphen between the columns.
 */
record DuplicateValue(UUID id, String text) {
    private static final int ID = 16;

    static Optional<DuplicateValue> read(String reported) {
        var bytes = bytes(reported);
        if (bytes.length < ID + 2 || bytes[ID] != '-') {
            return Optional.empty();
        }
        var text = new String(bytes, ID + 1, bytes.length - ID - 1, StandardCharsets.ISO_8859_1);
        return Optional.of(new DuplicateValue(UuidBytes.uuid(java.util.Arrays.copyOf(bytes, ID)), text));
    }

    private static byte[] bytes(String reported) {
        var bytes = new ByteArrayOutputStream();
        int at = 0;
        while (at < reported.length()) {
            if (reported.startsWith("\\x", at) && at + 4 <= reported.length()) {
                bytes.write(Character.digit(reported.charAt(at + 2), 16) << 4
                        | Character.digit(reported.charAt(at + 3), 16));
                at += 4;
            } else {
                bytes.write(reported.charAt(at));
                at++;
            }
        }
        return bytes.toByteArray();
    }
}

package org.himuro.lims.laboratory.model;

import java.util.Arrays;
import java.util.Optional;
import org.himuro.lims.laboratory.Document;

/** What a document is, by its first bytes: what it was called says nothing. */
public final class DocumentCheck {
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private DocumentCheck() {}

    public static Optional<Document.Type> type(byte[] content) {
        if (begins(content, PDF)) {
            return Optional.of(Document.Type.PDF);
        }
        if (begins(content, PNG)) {
            return Optional.of(Document.Type.PNG);
        }
        return begins(content, JPEG) ? Optional.of(Document.Type.JPEG) : Optional.empty();
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length > with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }
}

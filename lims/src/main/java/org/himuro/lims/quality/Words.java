package org.himuro.lims.quality;

import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.model.Canonical;
import org.himuro.lims.ledger.model.CanonicalReader;
import org.himuro.lims.ledger.model.Sha256;

/**
 * What somebody wrote, as it is kept by its digest. The act stands in it, so that equal words do not tell of each other.
 *
 * @param texts one, or of an assessment the cause and the correction
 */
public record Words(UUID act, List<String> texts) {
    /** Characters of one text. */
    public static final int LONGEST = 2000;

    public Words {
        texts = texts.stream().map(t -> t.replace("\r\n", "\n").strip()).toList();
    }

    public static Words of(UUID act, String... texts) {
        return new Words(act, List.of(texts));
    }

    /** As it is kept. */
    public String content() {
        return Canonical.write(this);
    }

    public static Words read(String content) {
        return CanonicalReader.read(content, Words.class);
    }

    /** SHA-256 of the content, hexadecimal. */
    public String digest() {
        return digest(content());
    }

    public static String digest(String content) {
        return new Digest(Sha256.of(content)).hex();
    }
}

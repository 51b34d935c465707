package org.himuro.lims.laboratory;

/**
 * A certificate's document, kept byte by byte beside the ledger.
 *
 * @param file SHA-256, hexadecimal
 * @param bytes its length
 */
public record Document(String file, Type type, int bytes) {
    /** Larger ones are refused. */
    public static final int MOST_BYTES = 10 << 20;

    /** What a document may be; told by its first bytes and never by its name. */
    public enum Type {
        PDF("application/pdf", "pdf"),
        PNG("image/png", "png"),
        JPEG("image/jpeg", "jpg");

        private final String media;
        private final String ending;

        Type(String media, String ending) {
            this.media = media;
            this.ending = ending;
        }

        public String media() {
            return media;
        }

        public String ending() {
            return ending;
        }
    }
}

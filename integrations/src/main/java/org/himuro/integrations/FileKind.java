package org.himuro.integrations;

import java.util.Optional;

/** Known by its first bytes: a file that is no text at all, such as a report or a picture sent instead of the data. */
public enum FileKind {
    PDF("PDF", "%PDF-"),
    PNG("PNG", "\u0089PNG\r\n"),
    JPEG("JPEG", "\u00FF\u00D8\u00FF"),
    GIF("GIF", "GIF8"),
    TIFF("TIFF", "II*\0"),
    TIFF_BIG_ENDIAN("TIFF", "MM\0*"),
    BMP("BMP", "BM"),
    WEBP("RIFF", "RIFF"),
    RTF("RTF", "{\\rtf"),
    GZIP("GZIP", "\u001F\u008B"),
    SEVEN_ZIP("7-Zip", "7z\u00BC\u00AF\u0027\u001C"),
    RAR("RAR", "Rar!\u001A"),
    ZIP("ZIP / XLSX", "PK\u0003\u0004"),
    EMPTY_ZIP("ZIP / XLSX", "PK\u0005\u0006"),
    OLE2("XLS / DOC (OLE2)", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");

    private static final int BMP_RESERVED = 6;

    private final String shown;
    private final String start;

    FileKind(String shown, String start) {
        this.shown = shown;
        this.start = start;
    }

    /** What people call such a file. */
    public String shown() {
        return shown;
    }

    /** The kind, or nothing where the bytes may be text. */
    public static Optional<FileKind> of(byte[] bytes) {
        for (FileKind kind : values()) {
            if (kind.begins(bytes)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private boolean begins(byte[] bytes) {
        if (bytes.length < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if ((bytes[i] & 0xFF) != start.charAt(i)) {
                return false;
            }
        }
        // "BM" may begin a text; the picture has four bytes of zero after its size
        return this != BMP
                || bytes.length > BMP_RESERVED + 4 && bytes[BMP_RESERVED] == 0 && bytes[BMP_RESERVED + 1] == 0;
    }
}

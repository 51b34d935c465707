package org.himuro.lims.quality;

import java.util.List;

/** Codes of reasons and methods that people choose, in the order in which they are offered. */
public final class Why {
    public static final List<String> QUARANTINE =
            List.of("TEMPERATURE", "IDENTITY", "DAMAGED", "CONSENT", "DOCUMENTS", "OTHER");
    public static final List<String> RELEASE = List.of("CHECKED", "MISTAKE", "OTHER");
    public static final List<String> DESTRUCTION =
            List.of("CONSENT_WITHDRAWN", "DAMAGED", "IDENTITY", "REJECTED", "EXPIRED", "USED_UP", "OTHER");
    public static final List<String> METHODS = List.of("INCINERATED", "AUTOCLAVED", "CHEMICAL");
    /** The reason that says nothing by itself. */
    public static final String OTHER = "OTHER";

    /** A deviation made the specimen unusable: said by its assessment, never chosen. */
    public static final String DEVIATION = "DEVIATION";

    /** Why a text is removed. */
    public static final List<String> REMOVAL = List.of("NAMES_PERSON", "TELLS_PERSON", "CONSENT_WITHDRAWN");

    /** Characters of a remark. */
    public static final int REMARK = 500;

    private Why() {}
}

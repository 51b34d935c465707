package org.himuro.lims.platform;

/** How a database's URL is shown: without what signs in. */
public final class DatabaseLabel {
    private DatabaseLabel() {}

    public static String of(String url) {
        return url.replaceFirst("\\?.*", "");
    }
}

package org.himuro.lims.platform;

/** How a database's URL is shown: without what signs in. */
final class DatabaseLabel {
    private DatabaseLabel() {}

    static String of(String url) {
        return url.replaceFirst("\\?.*", "");
    }
}

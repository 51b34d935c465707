package org.himuro.lims.identity;

import java.util.UUID;

/**
 * Which sites' rows a viewer may read, as a fragment of a where clause with its two parameters. A foreign id and an absent one run
 * the same statement and answer alike (404).
 *
 * <pre>{@code
 * var sites = VisibleSites.of(viewer);
 * "select ... where id=? and " + sites.sql("holder_site")   // then bind sites.site() and sites.every()
 * }</pre>
 */
public record VisibleSites(UUID site, boolean every) {
    public static VisibleSites of(Viewer viewer) {
        return new VisibleSites(viewer.site(), viewer.everySite());
    }

    /** For what is done rather than read: nobody writes across sites. */
    public static VisibleSites only(UUID site) {
        return new VisibleSites(site, false);
    }

    /** @param column the column (of our own code, never of a request) that holds the site */
    public String sql(String column) {
        return "(" + column + "=? or ?)";
    }

    /** The same decision on a row in hand. */
    public boolean shows(UUID rowsSite) {
        return every || site.equals(rowsSite);
    }
}

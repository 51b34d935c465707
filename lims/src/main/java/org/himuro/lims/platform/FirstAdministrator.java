package org.himuro.lims.platform;

import java.util.Optional;

/** The way into an installation that has no administrator yet. */
public interface FirstAdministrator {
    /**
     * A link that makes the first administrator, good for one use; empty when there is one already.
     *
     * @param baseUrl where the application is reached, without a slash at the end
     */
    Optional<String> oneTimeLink(String baseUrl);
}

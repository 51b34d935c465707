package org.himuro.lims.quality;

import org.himuro.lims.identity.Viewer;

/** What waits for somebody, for the first page. */
public interface DeviationWork {
    /** Actions whose day has passed: one's own, and where one deals with deviations the site's, each once. */
    int overdue(Viewer viewer);

    /** Deviations of the site that wait for a second signature which this person may give. */
    int toReview(Viewer viewer);
}

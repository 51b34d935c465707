package org.himuro.lims.sequencing;

import java.util.List;
import java.util.UUID;

/** What contexts below have to say on an order's page. */
@FunctionalInterface
public interface OrderNews {
    /** In the order in which it happened. */
    List<News> of(UUID order);

    /**
     * @param tube what it is about
     * @param word message key of what became of it
     * @param href where more of it stands
     */
    record News(String tube, String word, String href) {}
}

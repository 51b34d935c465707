package org.himuro.lims.labelling.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.labelling.Printer;
import org.himuro.lims.platform.web.TimeKey;

/** Label printers of one site and what waits at them. Those of other sites answer like absent ones. */
public interface PrintQueries {
    /**
     * @param trouble why it prints nothing, by code; empty where it is ready
     * @param askedAt when it was spoken to last; empty where never
     * @param waiting labels that wait or are on the way
     * @param doubtful labels that a person has to decide about
     */
    record Line(Printer printer, Optional<String> trouble, Optional<Instant> askedAt, int waiting, int doubtful) {}

    /** In the order of their codes. */
    List<Line> printers(UUID site);

    Optional<Line> printer(String code, UUID site);

    /** Those to be decided about first, then in the order of asking. */
    List<Print> open(UUID printer, int limit);

    /** Those that are done with, the latest first. */
    List<Print> ended(UUID printer, TimeKey after, int limit);

    /** All of them, the latest changed first. */
    List<Print> latest(UUID printer, TimeKey after, int limit);

    /** Labels of these things that are on their way. */
    Map<UUID, Print> onTheWay(Collection<UUID> about);
}

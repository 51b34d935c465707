package org.himuro.lims.processing.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.himuro.lims.retention.MayLeave;
import org.himuro.sop.procedure.Procedure;

/**
 * What was made ready before it is decided about processing.
 *
 * @param processing id of its stream
 * @param tubes of the site, by the codes of the request
 * @param children one for each of the request
 * @param procedure in force at the time, where the request names one that is
 * @param cold whether what lies in a container is frozen
 * @param worklist its stream, where the request names one of the site
 * @param mayLeave asked in the act's own read phase what is kept of the tubes
 */
public record LookedUp(
        UUID processing,
        Map<String, UUID> tubes,
        List<ChildTube> children,
        Optional<Procedure> procedure,
        Predicate<UUID> cold,
        Optional<UUID> worklist,
        MayLeave mayLeave) {
    public LookedUp {
        tubes = Map.copyOf(tubes);
        children = List.copyOf(children);
    }

    public LookedUp(
            UUID processing,
            Map<String, UUID> tubes,
            List<ChildTube> children,
            Optional<Procedure> procedure,
            Predicate<UUID> cold,
            Optional<UUID> worklist) {
        this(processing, tubes, children, procedure, cold, worklist, MayLeave.ALWAYS);
    }
}

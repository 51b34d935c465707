package org.himuro.lims.processing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tubes were used for in the end; a context below says so of what it owns. */
@FunctionalInterface
public interface TubeUses {
    /** By tube, in the order in which it was asked for. */
    Map<UUID, List<Use>> of(Collection<UUID> tubes);

    /**
     * @param code what it is called
     * @param href its page
     * @param word message key of what it is
     */
    record Use(String code, String href, String word) {}
}

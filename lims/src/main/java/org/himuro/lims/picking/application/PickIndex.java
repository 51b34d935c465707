package org.himuro.lims.picking.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.picking.Pick;
import org.himuro.lims.platform.web.TimeKey;

/** Picks as they stand. */
public interface PickIndex {
    /** The stream of a pick of this site. */
    Optional<UUID> byCode(String code, UUID site);

    Optional<Pick> read(String code, VisibleSites sites);

    /** A pick without its lines, which are counted by what has become of them. */
    record Summary(Pick pick, Map<Pick.State, Integer> counts) {
        public Summary {
            counts = Map.copyOf(counts);
        }

        public int count(Pick.State state) {
            return counts.getOrDefault(state, 0);
        }

        public int tubes() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        public TimeKey key() {
            return new TimeKey(pick.madeAt(), pick.id());
        }
    }

    /** The newest first. @param open those that are open, else those that are over */
    List<Summary> list(VisibleSites sites, boolean open, TimeKey after, int limit);

    /** Which open lists tubes are on, by code; those on none are absent. */
    Map<UUID, String> openOn(Collection<UUID> tubes);

    /** The open list a tube is on, with its line alone. */
    Optional<Pick> openWith(UUID tube);
}

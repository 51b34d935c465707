package org.himuro.lims.retention.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.web.TimeKey;

/** What is kept, as rows. */
public interface KeepingQueries {
    Optional<UUID> caseOfHold(UUID hold, UUID site);

    /** Tubes of a case that a site has, but for those that were destroyed; codes by id. */
    Map<UUID, String> tubesHere(UUID caseId, UUID site);

    /** @param lasting neither lifted nor over */
    record HoldLine(
            UUID hold,
            String caseCode,
            String reason,
            List<String> tubes,
            Optional<LocalDate> until,
            UUID placedBy,
            Instant placedAt,
            Optional<UUID> noted,
            Optional<UUID> liftedBy,
            Optional<Instant> liftedAt) {
        public HoldLine {
            tubes = List.copyOf(tubes);
        }
    }

    /** Those placed by the visible sites; the latest first. @param lasting those that are not lifted, else those that are */
    List<HoldLine> holds(VisibleSites sites, boolean lasting, TimeKey after, int limit);

    /** A case of which the site has tubes and whose time was over. @param tubes how many */
    record ReviewLine(UUID caseId, String code, String project, LocalDate due, int tubes) {}

    /** The longest over first. */
    List<ReviewLine> reviews(VisibleSites sites, int limit);

    Optional<ReviewLine> review(String caseCode, VisibleSites sites);

    /** A case that may have been kept long enough. @param site that opened it */
    record Old(UUID caseId, UUID site, long version) {}

    /** Cases of a project opened before, or kept until a day before {@code today}, that are on no list yet. */
    List<Old> old(String project, Instant openedBefore, LocalDate today, int limit);
}

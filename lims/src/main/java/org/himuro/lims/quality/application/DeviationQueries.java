package org.himuro.lims.quality.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.web.Cursor;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.quality.CorrectiveAction;
import org.himuro.lims.quality.Deviation;
import org.himuro.lims.quality.DeviationFile;
import org.himuro.lims.quality.Seriousness;

/** Deviations of the visible sites. */
public interface DeviationQueries {
    enum State {
        OPEN,
        /** Signed once, and waiting for the second person. */
        REVIEW,
        CLOSED,
        ALL
    }

    enum Sort {
        NEWEST,
        OLDEST,
        SERIOUSNESS
    }

    /** A class, or none yet. */
    enum Rating {
        CRITICAL,
        MAJOR,
        MINOR,
        NONE;

        public Optional<Seriousness> seriousness() {
            return this == NONE ? Optional.empty() : Optional.of(Seriousness.valueOf(name()));
        }
    }

    /**
     * @param aboutCode of the tube, case or parcel that it is about
     * @param actions that are open
     * @param overdue of them, those whose day has passed
     */
    record Line(Deviation deviation, Optional<String> aboutCode, int actions, int overdue) {
        public Line(Deviation deviation, Optional<String> aboutCode) {
            this(deviation, aboutCode, 0, 0);
        }

        public TimeKey key() {
            return new TimeKey(deviation.openedAt(), deviation.id());
        }

        public Optional<String> code() {
            return aboutCode;
        }

        /** The row's place in any order. */
        public Cursor cursor() {
            return Cursor.at(
                    String.valueOf(weight(deviation.seriousness())),
                    deviation.openedAt().toString(),
                    deviation.id().toString());
        }
    }

    /** As the database weighs it. */
    static int weight(Optional<Seriousness> seriousness) {
        return seriousness.map(s -> Seriousness.values().length - s.ordinal()).orElse(0);
    }

    /**
     * @param from opened on this day or later, days of the reader's zone as instants
     * @param to opened before this instant
     * @param about beginning of the code of what it is about
     * @param overdue only those with an action whose day has passed
     */
    record Filter(
            State state,
            Optional<Rating> seriousness,
            Optional<String> cause,
            Optional<UUID> site,
            Optional<String> code,
            Optional<String> about,
            Optional<Instant> from,
            Optional<Instant> to,
            boolean overdue) {
        public static Filter of(State state) {
            return new Filter(
                    state,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false);
        }

        public Filter in(State other) {
            return new Filter(other, seriousness, cause, site, code, about, from, to, overdue);
        }
    }

    /** Where the page before ended. */
    record After(int weight, TimeKey key) {
        public static Optional<After> read(String text) {
            return Cursor.read(text, 3)
                    .filter(c -> c.keys().getFirst().matches("[0-3]"))
                    .flatMap(c -> TimeKey.read(
                                    Cursor.at(c.keys().get(1), c.keys().get(2)).written())
                            .map(key -> new After(Integer.parseInt(c.keys().getFirst()), key)));
        }
    }

    /** @param today by which actions are overdue */
    List<Line> list(VisibleSites sites, Filter filter, Sort sort, Optional<After> after, LocalDate today, int limit);

    /** How many there are, counted up to a limit. */
    int count(VisibleSites sites, Filter filter, LocalDate today, int most);

    /** Empty where it is unknown or another site's. */
    Optional<Found> find(VisibleSites sites, UUID id);

    /**
     * @param aboutCode of the tube, case or parcel that it is about
     * @param tube as it stands, where it is about one
     */
    record Found(DeviationFile file, Optional<String> aboutCode, Optional<TubeNow> tube) {
        public Line line(LocalDate today) {
            return new Line(file.deviation(), aboutCode, file.open(), (int)
                    file.actions().stream().filter(a -> a.overdue(today)).count());
        }
    }

    record TubeNow(String caseCode, UUID heldBy, boolean quarantined, boolean destroyed) {}

    /** A code of a cause with its names. */
    record Cause(String code, String ja, String en, boolean retired) {}

    /** In the order in which they are offered. */
    List<Cause> causes();

    /** An action with the deviation it belongs to. */
    record ActionLine(CorrectiveAction action, Deviation deviation, Optional<String> aboutCode) {}

    /** Which actions are wanted. */
    enum Which {
        OPEN,
        OVERDUE,
        ENDED
    }

    /** The most urgent first. @param responsible only those of this person */
    List<ActionLine> actions(VisibleSites sites, Which which, Optional<UUID> responsible, LocalDate today, int limit);

    /** Whose day has passed by then and of which that is not noted yet. @param today the latest day that it is anywhere */
    List<ActionLine> toNote(LocalDate today, int limit);
}

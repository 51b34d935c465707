package org.himuro.lims.reporting.adapter.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Doors;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.StuckDeliveries;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.procedure.Trained;
import org.himuro.lims.quality.DeviationWork;
import org.himuro.lims.reporting.application.Home;
import org.himuro.lims.reporting.application.HomePage;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.task.StuckMails;

/** Counts that an index gives, and what this person had in hand. Only what the roles may open is shown. */
@Singleton
final class JdbcHomePage implements HomePage {
    private static final int RECENT = 8;
    /** Nobody needs to know how many more there are, and counting all of them takes long. */
    private static final int COUNTED = 1000;

    private final Queries rows;
    private final Doors doors;
    private final Trained trained;
    private final DeviationWork deviations;
    private final StuckMails mails;
    private final InstantSource clock;

    JdbcHomePage(
            Queries rows,
            Doors doors,
            Trained trained,
            DeviationWork deviations,
            StuckMails mails,
            InstantSource clock) {
        this.mails = mails;
        this.deviations = deviations;
        this.trained = trained;
        this.clock = clock;
        this.rows = rows;
        this.doors = doors;
    }

    @Override
    public Home of(Viewer viewer) {
        var figures = new ArrayList<Home.Standing>();
        if (viewer.may(Right.WORK_AT_BENCH)) {
            var running = count("tube where step in ('SAMPLED','CHILLED') and collected_by=?", viewer.site());
            figures.add(figure("running", running, Tone.LOOK, "/tubes?step=SAMPLED"));
            var untrained = trained.lacking(viewer.person(), clock.instant());
            if (untrained > 0) {
                figures.add(figure("untrained", untrained, Tone.LOOK, "/training"));
            }
        }
        if (viewer.may(Right.SEE_SHIPMENTS)) {
            var coming = count("parcel where receiver=? and step in ('GIVEN','ARRIVED')", viewer.site());
            figures.add(figure("coming", coming, Tone.LOOK, "/parcels?which=TO_RECEIVE"));
        }
        if (viewer.may(Right.SEE_TUBES)) {
            var homeless = count("tube where step='FROZEN' and place='HAND' and held_by=?", viewer.site());
            figures.add(figure("homeless", homeless, Tone.LOOK, "/tubes?step=FROZEN&place=HAND"));
        }
        if (viewer.may(Right.SEE_DEVIATIONS)) {
            quality(viewer, figures);
        }
        if (viewer.may(Right.AUDIT)) {
            var stuck = count("outbox where attempts >= ?", StuckDeliveries.ATTEMPTS) + mails.count(clock.instant());
            figures.add(figure("stuck", stuck, Tone.REFUSED, "/outbox"));
        }
        var tasks = figures.stream()
                .filter(f -> f.tone() != Tone.DONE)
                .map(JdbcHomePage::task)
                .toList();
        return new Home(tasks, figures, viewer.may(Right.SEE_TUBES) ? recent(viewer) : List.of(), doors.of(viewer));
    }

    /** Only what waits is shown: most people never have an action. */
    private void quality(Viewer viewer, List<Home.Standing> figures) {
        var overdue = deviations.overdue(viewer);
        if (overdue > 0) {
            var mine = !viewer.may(Right.ASSESS_DEVIATIONS);
            figures.add(
                    figure("overdue-actions", overdue, Tone.REFUSED, "/deviations/actions?which=OVERDUE&mine=" + mine));
        }
        var toReview = deviations.toReview(viewer);
        if (toReview > 0) {
            figures.add(figure("to-review", toReview, Tone.LOOK, "/deviations?state=REVIEW"));
        }
    }

    private static Phrase unit(String figure) {
        return Phrase.of(
                switch (figure) {
                    case "coming" -> "home.unit-parcels";
                    case "overdue-actions" -> "home.unit-actions";
                    case "to-review" -> "home.unit-deviations";
                    default -> "home.unit-items";
                });
    }

    private static Home.Standing figure(String name, long value, Tone tone, String href) {
        var shown = value == 0 ? Tone.DONE : tone;
        var unit = unit(name);
        var number = value > COUNTED ? Phrase.of("home.number-more", COUNTED) : Phrase.of("home.number", value);
        return new Home.Standing(Phrase.of("home." + name), number, unit, shown, href);
    }

    private static Home.Task task(Home.Standing figure) {
        return new Home.Task(
                figure.tone(),
                "inbox",
                Phrase.of(figure.name().key() + "-task"),
                Phrase.of(figure.name().key() + "-detail", figure.value()),
                Optional.empty(),
                figure.href());
    }

    private long count(String rowsOf, Object value) {
        var sql = "select count(*) from (select 1 from " + rowsOf + " limit " + (COUNTED + 1) + ") counted";
        return rows.query(sql, List.of(value), r -> r.getLong(1)).getFirst();
    }

    private List<Home.Recent> recent(Viewer viewer) {
        var sql = "select t.code, t.material, t.last_at from tube_site s join tube t on t.id = s.tube where s.site = ?"
                + " order by s.tube desc limit " + RECENT;
        return rows.query(
                sql,
                List.of(viewer.site()),
                r -> new Home.Recent(
                        r.getString(1),
                        Phrase.name(Material.valueOf(r.getString(2))),
                        Queries.instant(r, 3).orElse(Instant.EPOCH),
                        "/tubes/" + r.getString(1)));
    }
}

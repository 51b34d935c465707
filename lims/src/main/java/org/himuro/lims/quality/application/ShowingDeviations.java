package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.web.Cursor;
import org.himuro.lims.platform.web.Language;
import org.himuro.lims.platform.web.Page;
import org.himuro.lims.quality.CorrectiveAction;
import org.himuro.lims.quality.Words;
import org.himuro.lims.quality.application.DeviationQueries.ActionLine;
import org.himuro.lims.quality.application.DeviationQueries.After;
import org.himuro.lims.quality.application.DeviationQueries.Found;
import org.himuro.lims.quality.application.DeviationQueries.Line;
import org.himuro.lims.quality.application.DeviationQueries.State;
import org.himuro.lims.quality.application.DeviationQueries.Which;
import org.himuro.lims.quality.application.OneDeviationPage.Reader;
import org.himuro.lims.shared.Reason;

/** Deviations and their actions as people look at them. */
@Singleton
public final class ShowingDeviations {
    /** What a deviation is about, where it has a page, and the right that opens it. */
    private static final Map<String, Right> PAGES = Map.of(
            "tube",
            Right.SEE_TUBES,
            "case",
            Right.SEE_CASES,
            "parcel",
            Right.SEE_SHIPMENTS,
            "container",
            Right.SEE_STORAGE);

    private static final int ROWS = 25;
    private static final int ACTIONS = 200;

    private final DeviationQueries queries;
    private final DeviationTexts texts;
    private final RemovingText removing;
    private final TellingEvidence evidence;
    private final TellingCourse course;
    private final Staff staff;
    private final HandlingActions actions;
    private final Sites sites;
    private final SiteDays days;

    ShowingDeviations(
            DeviationQueries queries,
            DeviationTexts texts,
            RemovingText removing,
            TellingEvidence evidence,
            TellingCourse course,
            Staff staff,
            HandlingActions actions,
            Sites sites,
            SiteDays days) {
        this.queries = queries;
        this.texts = texts;
        this.removing = removing;
        this.evidence = evidence;
        this.course = course;
        this.staff = staff;
        this.actions = actions;
        this.sites = sites;
        this.days = days;
    }

    public DeviationPage list(DeviationAsk ask, Optional<After> after, Viewer viewer, Language language, Instant now) {
        var visible = VisibleSites.of(viewer);
        var filter = ask.filter(viewer.zone());
        var today = today(viewer.zone(), now);
        var page = Page.of(queries.list(visible, filter, ask.sort(), after, today, ROWS + 1), ROWS, Line::cursor);
        var counts = new EnumMap<State, Integer>(State.class);
        for (var state : State.values()) {
            counts.put(state, queries.count(visible, filter.in(state), today, DeviationPage.COUNTED + 1));
        }
        return new DeviationPage(
                page.items(),
                ask,
                counts,
                queries.causes(),
                viewer.everySite() ? names(language) : Map.of(),
                linked(viewer),
                page.next().map(cursor -> ask.address("/deviations") + "&after=" + cursor));
    }

    private Map<UUID, String> names(Language language) {
        return sites.all().stream()
                .collect(Collectors.toMap(Sites.Site::id, s -> language.either(s.nameJa(), s.nameEn())));
    }

    private static LocalDate today(ZoneId zone, Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /** Every line that is asked for, at most so many. */
    public List<Line> all(DeviationAsk ask, Viewer viewer, Instant now, int most) {
        var lines = new ArrayList<Line>();
        var after = Optional.<After>empty();
        do {
            var read = queries.list(
                    VisibleSites.of(viewer),
                    ask.filter(viewer.zone()),
                    ask.sort(),
                    after,
                    today(viewer.zone(), now),
                    Page.MOST);
            lines.addAll(read);
            after = read.size() < Page.MOST
                    ? Optional.empty()
                    : Optional.of(read.getLast().cursor()).map(Cursor::written).flatMap(After::read);
        } while (after.isPresent() && lines.size() < most);
        return lines;
    }

    /** Empty where it is unknown or another site's. */
    public Optional<OneDeviationPage> one(
            UUID id, Viewer viewer, boolean who, Map<String, String> given, List<Reason> reasons, Instant now) {
        return queries.find(VisibleSites.of(viewer), id).map(found -> page(found, viewer, who, given, reasons, now));
    }

    private OneDeviationPage page(
            Found found, Viewer viewer, boolean who, Map<String, String> given, List<Reason> reasons, Instant now) {
        var d = found.file().deviation();
        var told = course.of(d.id());
        var digests = Stream.concat(digests(found), told.stream().flatMap(s -> s.digest().stream()))
                .distinct()
                .toList();
        var here = viewer.site().equals(d.site());
        var assesses = viewer.may(Right.ASSESS_DEVIATIONS);
        return new OneDeviationPage(
                found,
                evidence.of(d, who),
                who,
                words(digests),
                removing.removals(digests),
                staff.names(people(found)),
                told,
                queries.causes(),
                here && assesses && !d.closed() ? actions.responsible(d.site()) : List.of(),
                new Reader(viewer.person(), here, assesses, viewer.may(Right.REMOVE_TEXT)),
                days.at(d.site(), now),
                linked(viewer),
                given,
                reasons);
    }

    private static Stream<String> digests(Found found) {
        return Stream.concat(
                found.file().deviation().report().stream(),
                found.file().actions().stream()
                        .flatMap(a -> Stream.of(Optional.of(a.words()), a.note(), a.finding())
                                .flatMap(Optional::stream)));
    }

    private static List<UUID> people(Found found) {
        var d = found.file().deviation();
        return Stream.concat(
                        Stream.of(d.firstSigner(), d.secondSigner()).flatMap(Optional::stream),
                        found.file().actions().stream().flatMap(ShowingDeviations::people))
                .distinct()
                .toList();
    }

    private static Stream<UUID> people(CorrectiveAction a) {
        return Stream.of(Optional.of(a.responsible()), a.doneBy(), a.checkedBy())
                .flatMap(Optional::stream);
    }

    Map<String, List<String>> words(Collection<String> digests) {
        var words = new HashMap<String, List<String>>();
        texts.of(digests)
                .forEach((digest, content) ->
                        words.put(digest, Words.read(content).texts()));
        return words;
    }

    public ActionsPage actions(Which which, boolean mine, Viewer viewer, Instant now) {
        var today = today(viewer.zone(), now);
        var person = mine ? Optional.of(viewer.person()) : Optional.<UUID>empty();
        var read = queries.actions(VisibleSites.of(viewer), which, person, today, ACTIONS + 1);
        var lines = read.stream().limit(ACTIONS).toList();
        return new ActionsPage(
                lines,
                which,
                mine,
                words(lines.stream().map(l -> l.action().words()).distinct().toList()),
                staff.names(lines.stream()
                        .map(ActionLine::action)
                        .map(CorrectiveAction::responsible)
                        .distinct()
                        .toList()),
                today,
                read.size() > ACTIONS);
    }

    private static Set<String> linked(Viewer viewer) {
        return PAGES.entrySet().stream()
                .filter(e -> viewer.may(e.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}

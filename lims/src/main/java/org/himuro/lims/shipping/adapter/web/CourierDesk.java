package org.himuro.lims.shipping.adapter.web;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Refusals;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Micros;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.RoadNews;
import org.himuro.lims.shipping.TellLeg;
import org.himuro.lims.shipping.TellRoad;
import org.himuro.lims.shipping.application.CleaningPictures;
import org.himuro.lims.shipping.application.CleaningPictures.Answer;
import org.himuro.lims.shipping.application.CourierLinks.Opened;
import org.himuro.lims.shipping.application.CourierPictures;
import org.himuro.lims.shipping.application.CourierView;
import org.himuro.lims.shipping.application.RoadPage;
import org.himuro.lims.shipping.application.RoadVerbs;
import org.himuro.lims.shipping.application.ShowingRoad;
import org.himuro.lims.shipping.model.Legs;

/** Takes what a courier tells by an opened link, and says what can be told next. */
@Singleton
final class CourierDesk {
    private final ShowingRoad showing;
    private final RoadVerbs verbs;
    private final CleaningPictures cleaning;
    private final CourierPictures pictures;
    private final LinkTime times;
    private final Ids ids;
    private final InstantSource clock;

    CourierDesk(
            ShowingRoad showing,
            RoadVerbs verbs,
            CleaningPictures cleaning,
            CourierPictures pictures,
            LinkTime times,
            Ids ids,
            InstantSource clock) {
        this.showing = showing;
        this.verbs = verbs;
        this.cleaning = cleaning;
        this.pictures = pictures;
        this.times = times;
        this.ids = ids;
        this.clock = clock;
    }

    CourierView told(Opened link, CourierParts parts) {
        var road = showing.page(link.code(), link.sender(), false).orElseThrow();
        if (parts.said("what").isEmpty() && parts.said("told").isEmpty()) {
            return view(road, parts, false, List.of(), Map.of());
        }
        var fields = parts.form();
        var faults = new ArrayList<Reason>();
        var outcome = RoadForm.step(parts.said("what"))
                .map(step -> leg(link, road, parts, fields, faults, step))
                .orElseGet(() -> news(link, road, parts, fields, faults));
        faults.addAll(fields.faults());
        outcome.ifPresent(o -> faults.addAll(said(o)));
        var again = faults.isEmpty() ? Map.<String, String>of() : parts.all();
        return view(
                showing.page(link.code(), link.sender(), false).orElseThrow(), parts, faults.isEmpty(), faults, again);
    }

    private static List<Reason> said(Outcome<ParcelAnswer> outcome) {
        return outcome instanceof Outcome.Done<ParcelAnswer>(var answer, var repeated)
                ? answer.warnings()
                : Refusals.of(outcome);
    }

    private Optional<Outcome<ParcelAnswer>> leg(
            Opened link, RoadPage road, CourierParts parts, Fields fields, List<Reason> faults, Legs.Step step) {
        var at = at(fields, road.sender().zone(), faults);
        var ice = fields.number("ice");
        var words = RoadForm.words(fields);
        var act = fields.act(ids);
        if (!faults.isEmpty() || !fields.faults().isEmpty()) {
            return Optional.empty();
        }
        var picture = picture(link, parts, faults);
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        var command = new TellLeg(
                link.code(),
                step.kind(),
                step.depot(),
                step.side(),
                picture.isPresent() ? "PICTURE" : "LINK",
                ice,
                Optional.empty(),
                picture,
                Optional.of(link.link()));
        return Optional.of(
                verbs.leg().run(command, words, actor(link), act, at.orElseThrow(), Micros.cut(clock.instant())));
    }

    private Optional<Outcome<ParcelAnswer>> news(
            Opened link, RoadPage road, CourierParts parts, Fields fields, List<Reason> faults) {
        var news = fields.one(RoadNews.class, "what").filter(RoadNews::byCourier);
        if (news.isEmpty()) {
            faults.add(Reason.of("COURIER_SAYS_NOTHING"));
            return Optional.empty();
        }
        var at = at(fields, road.sender().zone(), faults);
        var ice = fields.number("ice");
        var arrival = fields.date("arrival");
        var act = fields.act(ids);
        if (news.get() == RoadNews.RE_ICED && ice.isEmpty()) {
            faults.add(Reason.of("COURIER_ICE_MISSING"));
        }
        if (news.get() == RoadNews.DELAYED && arrival.isEmpty()) {
            faults.add(Reason.of("COURIER_ARRIVAL_MISSING"));
        }
        if (!faults.isEmpty() || !fields.faults().isEmpty()) {
            return Optional.empty();
        }
        var reason = Optional.of("CARRIER").filter(news.get().reasons()::contains);
        var command = new TellRoad(link.code(), news.get(), ice, arrival, reason, Optional.of(link.link()));
        return Optional.of(verbs.road().run(command, actor(link), act, at.orElseThrow(), Micros.cut(clock.instant())));
    }

    private static Actor actor(Opened link) {
        return Actor.system(link.sender());
    }

    /** When it happened, where the sender is. */
    private Optional<Instant> at(Fields fields, ZoneId zone, List<Reason> faults) {
        var at = times.said(fields, zone);
        if (at.isEmpty()) {
            faults.add(Reason.of("COURIER_TIME_WRONG"));
        }
        return at;
    }

    private Optional<String> picture(Opened link, CourierParts parts, List<Reason> faults) {
        return parts.file().flatMap(file -> switch (cleaning.clean(file)) {
            case Answer.Clean(var jpeg) -> Optional.of(pictures.received(link.sender(), jpeg, clock.instant()));
            case Answer.NoPicture() -> {
                faults.add(Reason.of("PICTURE_NOT_READ"));
                yield Optional.empty();
            }
            case Answer.Busy() -> {
                faults.add(Reason.of("PICTURE_LATER"));
                yield Optional.empty();
            }
        });
    }

    private CourierView view(
            RoadPage road, CourierParts parts, boolean told, List<Reason> faults, Map<String, String> said) {
        var opened = new CourierView.Opened(
                road.code(),
                road.temperature(),
                road.coolant().filter("DRY_ICE"::equals).isPresent(),
                road.untold(),
                parts.said("code"));
        return new CourierView(
                Optional.of(opened),
                false,
                told,
                faults,
                times.shown(said, road.sender().zone()));
    }
}

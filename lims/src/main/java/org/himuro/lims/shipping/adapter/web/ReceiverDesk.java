package org.himuro.lims.shipping.adapter.web;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Refusals;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Micros;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ArrivalCondition;
import org.himuro.lims.shipping.CloseReceipt;
import org.himuro.lims.shipping.ReceiveTubes;
import org.himuro.lims.shipping.ReceiveTubes.InHand;
import org.himuro.lims.shipping.ReportArrival;
import org.himuro.lims.shipping.TubeCondition;
import org.himuro.lims.shipping.application.ParcelPage;
import org.himuro.lims.shipping.application.ParcelRack;
import org.himuro.lims.shipping.application.ReceiptProgress;
import org.himuro.lims.shipping.application.ReceiverLinks.Opened;
import org.himuro.lims.shipping.application.ReceiverVerbs;
import org.himuro.lims.shipping.application.ReceiverView;
import org.himuro.lims.shipping.application.ReceiverView.Told;
import org.himuro.lims.shipping.application.ShowingReceipt;
import org.himuro.lims.shipping.application.ShowingReceiverLink;
import org.himuro.lims.storage.Notice;
import org.himuro.lims.storage.RackLooks.Kind;
import org.himuro.lims.storage.RackLooks.Look;

/** Takes what a receiver without an account says by an opened link: that the parcel arrived, its tubes, and that this was all. */
@Singleton
final class ReceiverDesk {
    private static final int NAME = 80;

    private final ShowingReceiverLink showing;
    private final ReceiverVerbs verbs;
    private final ParcelRack racks;
    private final ShowingReceipt receipts;
    private final LinkTime times;
    private final Ids ids;
    private final InstantSource clock;

    ReceiverDesk(
            ShowingReceiverLink showing,
            ReceiverVerbs verbs,
            ParcelRack racks,
            ShowingReceipt receipts,
            LinkTime times,
            Ids ids,
            InstantSource clock) {
        this.showing = showing;
        this.verbs = verbs;
        this.racks = racks;
        this.receipts = receipts;
        this.times = times;
        this.ids = ids;
        this.clock = clock;
    }

    /** What can be said next. */
    private enum Saying {
        OPEN,
        ARRIVAL,
        SCAN,
        FILE,
        CLOSE
    }

    /** One form of an opened link while it is taken. */
    private record Sheet(Opened link, CourierParts parts, Fields fields, ReceiverView.Opened page, String name) {
        Optional<String> words() {
            return Optional.of(name).filter(n -> !n.isEmpty());
        }
    }

    /** @param notices of a file */
    private record Took(Optional<Told> told, List<Reason> faults, List<Notice> notices) {
        static Took nothing(List<Reason> faults) {
            return new Took(Optional.empty(), faults, List.of());
        }
    }

    ReceiverView told(Opened link, CourierParts parts) {
        var fields = parts.form();
        var name = fields.text("name", NAME);
        var what = fields.one(Saying.class, "what").orElse(Saying.OPEN);
        var form = new Sheet(link, parts, fields, showing.opened(link, parts.said("code"), name), name);
        var took = switch (what) {
            case OPEN -> Took.nothing(List.of());
            case ARRIVAL -> arrival(form);
            case SCAN -> scan(form);
            case FILE -> file(form);
            case CLOSE -> close(form);
        };
        var faults = new ArrayList<>(fields.faults());
        faults.addAll(took.faults());
        return view(form, took, faults);
    }

    private Took arrival(Sheet form) {
        var fields = form.fields();
        var condition = fields.needed(ArrivalCondition.class, "condition", ArrivalCondition.OK);
        var ice = fields.number("ice");
        var act = fields.act(ids);
        var at = times.said(fields, form.page().parcel().receiver().zone());
        if (at.isEmpty()) {
            return Took.nothing(List.of(Reason.of("COURIER_TIME_WRONG")));
        }
        if (!fields.faults().isEmpty()) {
            return Took.nothing(List.of());
        }
        var report = new ReportArrival(form.link().code(), condition, ice);
        return took(
                verbs.arriving().run(report, form.link(), form.words(), act, at.get(), Micros.cut(clock.instant())),
                answer -> new Told.Arrived(answer.warnings()));
    }

    private Took scan(Sheet form) {
        var codes = new Form(form.fields()).codes("codes");
        var condition = form.fields().one(TubeCondition.class, "condition").orElse(TubeCondition.OK);
        if (codes.isEmpty()) {
            return Took.nothing(List.of(Reason.of("RECEIVER_SCANS_NOTHING")));
        }
        return tubes(form, codes.stream().map(c -> new InHand(c, condition)).toList(), 0, List.of());
    }

    private Took file(Sheet form) {
        var file = form.parts().file();
        if (file.isEmpty()) {
            return Took.nothing(List.of(Reason.of("RECEIVER_FILE_MISSING")));
        }
        boolean asTheyCame = form.fields().flag("as-they-came");
        var link = form.link();
        var boxes = receipts.progress(link.code(), link.receiver(), false)
                .map(ReceiptProgress::boxes)
                .orElse(List.of());
        return switch (racks.look(file.get(), link.receiver(), boxes)) {
            case Look.Seen seen -> {
                int unread = ParcelRack.cells(seen, Kind.UNREAD).size();
                yield tubes(form, ParcelRack.inHand(seen, asTheyCame), unread, seen.notices());
            }
            case Look.NotRead(var why, var notices) ->
                new Took(Optional.empty(), List.of(Reason.of("RECEIVER_FILE_NOT_READ")), notices);
        };
    }

    private Took tubes(Sheet form, List<InHand> tubes, int unread, List<Notice> notices) {
        var act = form.fields().act(ids);
        if (tubes.isEmpty() || !form.fields().faults().isEmpty()) {
            return new Took(Optional.empty(), List.of(), notices);
        }
        var now = Micros.cut(clock.instant());
        var took = took(
                verbs.receiving()
                        .run(new ReceiveTubes(form.link().code(), tubes), form.link(), form.words(), act, now, now),
                answer -> {
                    var listed = form.page().listed(answer);
                    return new Told.Tubes(listed, answer.lines().size() - listed.size(), unread);
                });
        return new Took(took.told(), took.faults(), notices);
    }

    private Took close(Sheet form) {
        var open = form.page().parcel().open().stream()
                .map(ParcelPage.Line::tube)
                .filter(tube -> form.fields().flag("missing-" + tube))
                .toList();
        var act = form.fields().act(ids);
        if (!form.fields().faults().isEmpty()) {
            return Took.nothing(List.of());
        }
        var now = Micros.cut(clock.instant());
        return took(
                verbs.closing()
                        .run(new CloseReceipt(form.link().code(), open), form.link(), form.words(), act, now, now),
                answer -> new Told.Closed());
    }

    private static <A extends Record> Took took(Outcome<A> outcome, java.util.function.Function<A, Told> told) {
        return outcome instanceof Outcome.Done<A>(var answer, var repeated)
                ? new Took(Optional.of(told.apply(answer)), List.of(), List.of())
                : Took.nothing(Refusals.of(outcome));
    }

    private ReceiverView view(Sheet form, Took took, List<Reason> faults) {
        var typed = faults.isEmpty() ? Map.<String, String>of() : form.parts().all();
        var shown = times.shown(typed, form.page().parcel().receiver().zone());
        var page = showing.opened(form.link(), form.page().code(), form.name());
        return new ReceiverView(Optional.of(page), false, took.told(), faults, took.notices(), shown);
    }
}

package org.himuro.lims.shipping.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Refusals;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ArrivalCondition;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ReportArrival;
import org.himuro.lims.shipping.application.DoorView;
import org.himuro.lims.shipping.application.ReportingArrival;

/** Reports that a parcel is here which is not addressed here, and shows what to do with it. */
@Singleton
final class StrayArrivals {
    private final ReportingArrival arriving;
    private final Pages pages;
    private final Ids ids;
    private final InstantSource clock;

    StrayArrivals(ReportingArrival arriving, Pages pages, Ids ids, InstantSource clock) {
        this.arriving = arriving;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    HttpResponse<?> report(HttpRequest<?> request, Viewer viewer, String code, ArrivalCondition condition, Form form) {
        var now = clock.instant();
        var command = new ReportArrival(code, condition, form.fields().number("ice"));
        var outcome = arriving.run(command, viewer.actor(), form.act().orElseGet(ids::next), now, now);
        return outcome instanceof Outcome.Done<ParcelAnswer>(var answer, var repeated)
                ? show(request, HttpStatus.OK, List.of(), answer.warnings())
                : show(request, HttpStatus.CONFLICT, Refusals.of(outcome), List.of());
    }

    HttpResponse<?> show(HttpRequest<?> request, HttpStatus status, List<Reason> refused, List<Reason> said) {
        var view = new DoorView(refused, said, ids.next().toString());
        return pages.show(request, status, Room.LABORATORY, "shipping/door", view, "door.title");
    }
}

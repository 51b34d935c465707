package org.himuro.lims.storage.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.AllocationRules;
import org.himuro.lims.storage.AllocationRules.Apart;
import org.himuro.lims.storage.AllocationRules.Copies;
import org.himuro.lims.storage.AllocationRules.Order;
import org.himuro.lims.storage.SetAllocationRules;
import org.himuro.lims.storage.application.SettingAllocationRules;
import org.himuro.lims.storage.application.ShowingProposals;

/** The rules by which places are proposed: in words, to be changed, and what they were before (B3). */
@Hidden
@Controller("/storage/allocation-rules")
@Needs(Right.SEE_STORAGE)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AllocationRulesPages {
    private final SettingAllocationRules setting;
    private final ShowingProposals showing;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    AllocationRulesPages(
            SettingAllocationRules setting,
            ShowingProposals showing,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.setting = setting;
        this.showing = showing;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> rules(HttpRequest<?> request, Viewer viewer) {
        var asked = Fields.query(request);
        boolean done = asked.flag("done");
        asked.check();
        return page(request, viewer, HttpStatus.OK, Optional.empty(), done, List.of());
    }

    @Post
    @Needs(Right.ARRANGE_STORAGE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> set(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = Fields.form(body);
        var act = form.act(ids);
        var version = form.count("version", 0, Integer.MAX_VALUE);
        var rules = new AllocationRules(
                form.needed(Apart.class, "projects", Apart.BOX),
                form.needed(Apart.class, "materials", Apart.NONE),
                form.needed(Apart.class, "tumour", Apart.BOX),
                form.needed(Copies.class, "copies", Copies.UNIT),
                form.flag("together"),
                form.needed(Order.class, "order", Order.OLDEST_UNIT));
        if (!form.faults().isEmpty()) {
            return page(request, viewer, HttpStatus.UNPROCESSABLE_ENTITY, Optional.of(rules), false, form.faults());
        }
        var now = clock.instant();
        return problems.answer(
                request,
                setting.run(new SetAllocationRules(version.orElse(0), rules), viewer.actor(), act, now, now),
                done -> HttpResponse.seeOther(URI.create("/storage/allocation-rules?done=true")),
                reasons -> page(request, viewer, HttpStatus.UNPROCESSABLE_ENTITY, Optional.of(rules), false, reasons));
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            Viewer viewer,
            HttpStatus status,
            Optional<AllocationRules> typed,
            boolean done,
            List<Reason> reasons) {
        var view = showing.rules(viewer, typed, done, reasons);
        return pages.show(request, status, Room.BANK, "storage/allocation-rules", view, "allocation-rules.title");
    }
}

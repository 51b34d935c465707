package org.himuro.lims.collection.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.collection.RelateDonors;
import org.himuro.lims.collection.WithdrawRelation;
import org.himuro.lims.collection.application.CaseQueries;
import org.himuro.lims.collection.application.RelatingDonors;
import org.himuro.lims.collection.application.WithdrawingRelation;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Relation;

/** A donor's relatives: said by a case of theirs, never by a name, and taken back with a reason. */
@Hidden
@Controller("/cases/{code}/relatives")
@Needs(Right.OPEN_CASE)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RelativePages {
    private final CaseQueries cases;
    private final RelatingDonors relating;
    private final WithdrawingRelation withdrawing;
    private final CaseShow show;
    private final Ids ids;
    private final InstantSource clock;

    RelativePages(
            CaseQueries cases,
            RelatingDonors relating,
            WithdrawingRelation withdrawing,
            CaseShow show,
            Ids ids,
            InstantSource clock) {
        this.cases = cases;
        this.relating = relating;
        this.withdrawing = withdrawing;
        this.show = show;
        this.ids = ids;
        this.clock = clock;
    }

    @Post
    HttpResponse<?> relate(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        return show.own(request, viewer, code, card -> {
            var form = Fields.form(body);
            var typed = form.text("relative").replaceAll("[\\s-]", "");
            var relation = form.needed(Relation.class, "relation", Relation.SIBLING);
            var act = form.act(ids);
            form.check();
            var relative = cases.byCode(typed, VisibleSites.only(viewer.site()));
            if (relative.isEmpty()) {
                var unknown = List.of(Reason.of("RELATIVE_UNKNOWN"));
                return show.refused(request, viewer, code, unknown);
            }
            var now = clock.instant();
            var command = new RelateDonors(card.id(), relative.get().card().id(), relation);
            return show.after(request, viewer, code, relating.run(command, viewer.actor(), act, now, now));
        });
    }

    @Post("/{kinship}/withdraw")
    HttpResponse<?> withdraw(
            HttpRequest<?> request, Viewer viewer, String code, UUID kinship, @Body Map<String, String> body) {
        return show.own(request, viewer, code, card -> {
            var form = Fields.form(body);
            var why = form.needed(WithdrawRelation.Why.class, "why", WithdrawRelation.Why.NOT_RELATED);
            var act = form.act(ids);
            form.check();
            var now = clock.instant();
            var command = new WithdrawRelation(card.id(), kinship, why);
            return show.after(request, viewer, code, withdrawing.run(command, viewer.actor(), act, now, now));
        });
    }
}

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
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.lims.collection.FollowProtocol;
import org.himuro.lims.collection.application.FollowingProtocol;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.shared.Ids;
import org.himuro.sop.protocol.ProtocolVersion;

/** A case follows another version of a protocol from now on, with the reason. */
@Hidden
@Controller("/cases/{code}/protocol")
@Needs(Right.OPEN_CASE)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FollowPages {
    private static final ProtocolVersion NONE = new ProtocolVersion("", 0);
    private static final Pattern VERSION = Pattern.compile("([a-z0-9-]{1,64})\\.([0-9]{1,6})");

    private final FollowingProtocol following;
    private final CaseShow show;
    private final Ids ids;
    private final InstantSource clock;

    FollowPages(FollowingProtocol following, CaseShow show, Ids ids, InstantSource clock) {
        this.following = following;
        this.show = show;
        this.ids = ids;
        this.clock = clock;
    }

    @Post
    HttpResponse<?> follow(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        return show.own(request, viewer, code, card -> {
            var form = Fields.form(body);
            var version = form.read("follow", "tumour-normal-pair.2", FollowPages::version)
                    .orElse(NONE);
            var why = form.needed(FollowProtocol.Why.class, "why", FollowProtocol.Why.NEW_VERSION);
            var act = form.act(ids);
            form.check();
            var now = clock.instant();
            var command = new FollowProtocol(card.id(), version.id(), version.version(), why);
            return show.after(request, viewer, code, following.run(command, viewer.actor(), act, now, now));
        });
    }

    private static Optional<ProtocolVersion> version(String text) {
        return Optional.of(VERSION.matcher(text))
                .filter(m -> m.matches())
                .map(m -> new ProtocolVersion(m.group(1), Integer.parseInt(m.group(2))));
    }
}

package org.himuro.lims.identity.adapter.web;

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
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Devices.Kind;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.application.Register;
import org.himuro.lims.identity.application.Register.SiteRow;
import org.himuro.lims.identity.application.RegisterDevice;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.identity.application.page.AdminPages.DeviceLine;
import org.himuro.lims.identity.application.page.AdminPages.DevicesPage;
import org.himuro.lims.identity.application.page.Filled;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;

/** Devices, and which of them this machine is. */
@Hidden
@Controller("/admin/devices")
@Needs(Right.ADMINISTER)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AdminDevices {
    private final SecurityActs acts;
    private final Ids ids;
    private final Register register;
    private final RegisterDevice verb;
    private final ThisMachine machine;
    private final Pages pages;
    private final Problems problems;

    AdminDevices(
            Register register,
            RegisterDevice verb,
            ThisMachine machine,
            Pages pages,
            Problems problems,
            SecurityActs acts,
            Ids ids) {
        this.acts = acts;
        this.ids = ids;
        this.register = register;
        this.verb = verb;
        this.machine = machine;
        this.pages = pages;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        return show(request, HttpStatus.OK, Filled.EMPTY);
    }

    @Post
    HttpResponse<?> register(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = new Form(body);
        var kind = form.needed(Kind.class, "kind", Kind.BENCH);
        var done = form.once(
                acts,
                ids,
                () -> verb.register(
                        viewer.actor(),
                        form.text("code"),
                        form.id("site").orElse(new UUID(0, 0)),
                        kind,
                        form.text("room")));
        return done.reasons().isEmpty()
                ? Said.at("/admin/devices", "device")
                : show(request, HttpStatus.UNPROCESSABLE_ENTITY, form.back(done.reasons()));
    }

    @Post("/{id}/here")
    HttpResponse<?> here(HttpRequest<?> request, Viewer viewer, String id, @Body Map<String, Object> body) {
        var bound = Form.id(Optional.of(id))
                .map(device -> new Form(body).once(acts, ids, () -> verb.bind(viewer.actor(), device)));
        return bound.flatMap(RegisterDevice.Bound::token)
                .<HttpResponse<?>>map(token -> Cookies.DEVICE.set(
                        request, HttpResponse.seeOther(URI.create("/admin/devices?said=here")), token.text()))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    private HttpResponse<?> show(HttpRequest<?> request, HttpStatus status, Filled form) {
        var sites = register.siteRows();
        var lines = register.devices().stream()
                .map(device -> new DeviceLine(
                        device,
                        sites.stream()
                                .filter(site -> site.id().equals(device.site()))
                                .map(SiteRow::code)
                                .findFirst()
                                .orElse(""),
                        device.tokenHash().isPresent()))
                .toList();
        var kinds = Arrays.stream(Kind.values()).map(Enum::name).toList();
        var view = new DevicesPage(lines, sites, kinds, machine.bench(request), form, Said.in(request));
        return pages.show(request, status, Room.DESK, "identity/admin-devices", view, "admin.devices");
    }
}

package org.himuro.lims.laboratory.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.laboratory.Contacts.Contact;
import org.himuro.lims.laboratory.Document;
import org.himuro.lims.laboratory.DocumentCertificate;
import org.himuro.lims.laboratory.Documents;
import org.himuro.lims.laboratory.EnterInstrument;
import org.himuro.lims.laboratory.Hours;
import org.himuro.lims.laboratory.Instrument;
import org.himuro.lims.laboratory.KeepContact;
import org.himuro.lims.laboratory.RemoveContact;
import org.himuro.lims.laboratory.SetCapacity;
import org.himuro.lims.laboratory.SetHours;
import org.himuro.lims.laboratory.SetPrices;
import org.himuro.lims.laboratory.application.CompletingRegister;
import org.himuro.lims.laboratory.model.DocumentCheck;
import org.himuro.lims.platform.web.Fields;
import org.jspecify.annotations.Nullable;

/** The reports that complete the register: documents, instruments, capacity, prices, hours and people. */
@Hidden
@Controller("/laboratories/{site}")
@Needs(Right.REGISTER_LABORATORY)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OutfitPages {
    private static final int SAMPLES = 99_999;

    private final CompletingRegister completing;
    private final RegisterActs acts;
    private final Documents documents;

    OutfitPages(CompletingRegister completing, RegisterActs acts, Documents documents) {
        this.completing = completing;
        this.acts = acts;
        this.documents = documents;
    }

    @Post("/capacity")
    HttpResponse<?> capacity(HttpRequest<?> request, Viewer viewer, String site, @Body Map<String, Object> body) {
        return acts.act(request, viewer, site, "capacity", body, (form, of, act, now) -> {
            var command = new SetCapacity(of, form.capacities(SAMPLES));
            return () -> completing.capacity(command, viewer.actor(), act, now, now);
        });
    }

    @Post("/prices")
    @Needs(Right.ORDER_SEQUENCING)
    HttpResponse<?> prices(HttpRequest<?> request, Viewer viewer, String site, @Body Map<String, Object> body) {
        return acts.act(request, viewer, site, "prices", body, (form, of, act, now) -> {
            var command = new SetPrices(of, form.prices());
            return () -> completing.prices(command, viewer.actor(), act, now, now);
        });
    }

    @Post("/hours")
    HttpResponse<?> hours(HttpRequest<?> request, Viewer viewer, String site, @Body Map<String, Object> body) {
        return acts.act(request, viewer, site, "hours", body, (form, of, act, now) -> {
            var hours = new Hours(
                    form.several(DayOfWeek.class, "closed"), form.time("receipt-from"), form.time("receipt-to"));
            if (form.faults().isEmpty() && hours.from().compareTo(hours.to()) >= 0) {
                form.fault("laboratory.fault.hours");
            }
            return () -> completing.hours(new SetHours(of, hours), viewer.actor(), act, now, now);
        });
    }

    @Post("/instruments")
    HttpResponse<?> instrument(HttpRequest<?> request, Viewer viewer, String site, @Body Map<String, Object> body) {
        return acts.act(request, viewer, site, "instrument", body, (form, of, act, now) -> {
            var instrument = new Instrument(
                    form.needed("maker", 64),
                    form.needed("model", 64),
                    form.needed("serial", 64),
                    form.date("service-from"),
                    form.optionalDate("service-to"));
            return () -> completing.instrument(new EnterInstrument(of, instrument), viewer.actor(), act, now, now);
        });
    }

    @Post("/contacts")
    HttpResponse<?> contact(HttpRequest<?> request, Viewer viewer, String site, @Body Map<String, Object> body) {
        return acts.act(request, viewer, site, "contact", body, (form, of, act, now) -> {
            var duty = form.one(KeepContact.Duty.values(), "duty");
            var person = new Contact(
                    act,
                    duty,
                    form.needed("person", 100),
                    form.optional("mail", 254),
                    form.optional("phone", 40),
                    form.optional("address", 200));
            return () -> completing.contact(new KeepContact(of, act, duty), person, viewer.actor(), act, now, now);
        });
    }

    @Post("/contacts/{id}/removal")
    HttpResponse<?> forget(
            HttpRequest<?> request, Viewer viewer, String site, String id, @Body Map<String, Object> body) {
        return acts.act(request, viewer, site, "contact", body, (form, of, act, now) -> {
            var contact = Fields.uuid(id).orElse(new UUID(0, 0));
            return () -> completing.forget(new RemoveContact(of, contact), viewer.actor(), act, now, now);
        });
    }

    @Post("/documents")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> document(
            HttpRequest<?> request,
            Viewer viewer,
            String site,
            @Part("file") CompletedFileUpload file,
            @Nullable @Part("number") String number,
            @Nullable @Part("act") String sent)
            throws IOException {
        var content = file.getBytes();
        var body = Map.<String, Object>of(
                "number", Objects.requireNonNullElse(number, ""), "act", Objects.requireNonNullElse(sent, ""));
        return acts.act(request, viewer, site, "document", body, (form, of, act, now) -> {
            var certificate = form.needed("number", 64);
            var type = type(content, form);
            return () -> {
                var kept = documents.received(of, content, now);
                var command = new DocumentCertificate(of, certificate, new Document(kept, type, content.length));
                return completing.document(command, viewer.actor(), act, now, now);
            };
        });
    }

    private static Document.Type type(byte[] content, RegisterForm form) {
        var found =
                content.length > Document.MOST_BYTES ? Optional.<Document.Type>empty() : DocumentCheck.type(content);
        if (found.isEmpty()) {
            form.fault("laboratory.fault.document", Document.MOST_BYTES >> 20);
        }
        return found.orElse(Document.Type.PDF);
    }
}

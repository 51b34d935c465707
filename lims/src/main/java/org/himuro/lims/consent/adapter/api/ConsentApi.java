package org.himuro.lims.consent.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.consent.CaseDonors;
import org.himuro.lims.consent.ConsentAnswer;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.WithdrawConsent;
import org.himuro.lims.consent.application.RecordingConsent;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Vault;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.shared.Reason;

/** Consent for machines. The donor is said by a case's code or by the patient's number, which only the vault sees. */
@Controller("/api/v1/consents")
@Needs(Right.RECORD_CONSENT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "consent")
@SerdeImport(ConsentAnswer.class)
final class ConsentApi {
    private final RecordingConsent recording;
    private final CaseDonors donors;
    private final Vault vault;
    private final ApiBodies bodies;

    ConsentApi(RecordingConsent recording, CaseDonors donors, Vault vault, ApiBodies bodies) {
        this.recording = recording;
        this.donors = donors;
        this.vault = vault;
        this.bodies = bodies;
    }

    /** @param version of the form, from 1 */
    @Serdeable
    record Given(
            Optional<String> caseCode,
            Optional<String> patientNumber,
            String form,
            int version,
            List<ConsentScope> scopes) {}

    /** @param reason code; {@code NOT_GIVEN} where the donor gave none */
    @Serdeable
    record Withdrawn(Optional<String> caseCode, Optional<String> patientNumber, String reason) {}

    @Post
    @Operation(summary = "The donor signed: caseCode or patientNumber, form, version, scopes")
    @Takes(Given.class)
    @Gives(ConsentAnswer.class)
    HttpResponse<?> give(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(request, body, Given.class, (given, stamp) -> {
            var donor = given.caseCode().isPresent()
                    ? given.caseCode().flatMap(code -> donors.donor(code, VisibleSites.only(viewer.site())))
                    : given.patientNumber()
                            .filter(n -> !n.isBlank())
                            .map(n -> recording.donor(viewer.site(), n.strip(), stamp.act()));
            var formed = given.form().matches("[a-z0-9-]{1,64}") && given.version() > 0;
            if (donor.isEmpty() || !formed) {
                return new Outcome.Refused<ConsentAnswer>(
                        List.of(Reason.of(donor.isEmpty() ? "DONOR_UNKNOWN" : "CONSENT_FORM_INVALID")), false);
            }
            var command = new GiveConsent(donor.get(), given.form(), given.version(), given.scopes());
            return stamp.run(recording::give, command, viewer.actor());
        });
    }

    @Post("/withdrawals")
    @Operation(summary = "The donor took all back: caseCode or patientNumber, reason")
    @Takes(Withdrawn.class)
    @Gives(ConsentAnswer.class)
    HttpResponse<?> withdraw(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(request, body, Withdrawn.class, (said, stamp) -> {
            Optional<UUID> donor = said.caseCode().isPresent()
                    ? said.caseCode().flatMap(code -> donors.donor(code, VisibleSites.only(viewer.site())))
                    : said.patientNumber().flatMap(n -> vault.donorOf(viewer.site(), n.strip()));
            if (donor.isEmpty() || !said.reason().matches("[A-Z0-9_]{1,48}")) {
                return new Outcome.Refused<ConsentAnswer>(
                        List.of(Reason.of(donor.isEmpty() ? "DONOR_UNKNOWN" : "REASON_INVALID")), false);
            }
            var command = new WithdrawConsent(donor.get(), said.reason());
            return stamp.run(recording::withdraw, command, viewer.actor());
        });
    }
}

package org.himuro.lims.identity.application.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Devices.Device;
import org.himuro.lims.identity.MailAddresses.Standing;
import org.himuro.lims.identity.application.Register.Organisation;
import org.himuro.lims.identity.application.Register.SiteRow;

/** What the administrator's pages show. */
public sealed interface AdminPages {
    /** @param said message key of what was just done, or empty */
    record SitesPage(
            List<Organisation> organisations, List<SiteRow> sites, Filled organisation, Filled site, String said)
            implements AdminPages {}

    /** One account in the list. */
    record PersonLine(UUID id, String account, String name, boolean active, boolean secondFactor, List<String> roles) {}

    /**
     * @param part what was searched for
     * @param next account after which the next page begins
     */
    record PeoplePage(List<PersonLine> people, String part, Optional<String> next, Filled form, String said)
            implements AdminPages {}

    /** A role at a site. */
    record GrantLine(UUID site, String siteCode, String role, String roleKey) {}

    /**
     * @param allRoles names of the roles and their message keys
     * @param mail where mail goes
     * @param mailLeaves whether any mail leaves this installation
     */
    record PersonPage(
            PersonLine person,
            boolean badge,
            List<GrantLine> grants,
            List<SiteRow> sites,
            List<Named> allRoles,
            Standing mail,
            boolean mailLeaves,
            Filled form,
            long version,
            String said)
            implements AdminPages {}

    record Named(String name, String key) {}

    /** @param here code of the device this machine is */
    record DevicesPage(
            List<DeviceLine> devices,
            List<SiteRow> sites,
            List<String> kinds,
            Optional<String> here,
            Filled form,
            String said)
            implements AdminPages {}

    record DeviceLine(Device device, String siteCode, boolean bound) {}

    /** @param fresh the text of the token just issued, shown once */
    record TokensPage(
            List<TokenLine> tokens,
            List<SiteRow> sites,
            List<String> rights,
            Optional<String> fresh,
            Filled form,
            String said)
            implements AdminPages {}

    /** @param state {@code works}, {@code expired} or {@code revoked} */
    record TokenLine(
            UUID id, String label, String account, String siteCode, String scopes, Instant expiresAt, String state) {}
}

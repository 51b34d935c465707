package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.SecurityEvent;
import org.himuro.lims.identity.Sites.Category;
import org.himuro.lims.identity.application.Register.Organisation;
import org.himuro.lims.identity.application.Register.SiteRow;
import org.himuro.lims.identity.model.Trail;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.shared.Reason;

/** New organisations and sites. */
@Singleton
public final class RegisterSite {
    private static final String CODE = "[A-Z0-9][A-Z0-9-]{1,31}";
    private final Register register;
    private final SecurityActs acts;
    private final Generation generation;

    RegisterSite(Register register, SecurityActs acts, Generation generation) {
        this.register = register;
        this.acts = acts;
        this.generation = generation;
    }

    /** @param id where there are no reasons against it */
    public record Registered(Optional<UUID> id, List<Reason> reasons) {}

    /**
     * @param organisation its code
     * @param code 2 to 32 of {@code A-Z 0-9 -}
     * @param country ISO 3166-1 alpha-2
     * @param zone an IANA zone, e.g. {@code Asia/Tokyo}
     */
    public record Wanted(
            String organisation,
            String code,
            String nameJa,
            String nameEn,
            Category category,
            String country,
            String zone,
            boolean eras,
            boolean secondPerson) {}

    public Registered organisation(Actor by, String code, String nameJa, String nameEn) {
        var id = acts.id();
        var against = new ArrayList<>(named(code, nameJa, nameEn));
        if (register.organisation(code).isPresent()) {
            against.add(Reason.of("CODE_TAKEN", code));
        }
        var event = new SecurityEvent.OrganisationRegistered(id, code);
        var row = new Organisation(id, code, nameJa.strip(), nameEn.strip());
        var reasons =
                acts.ask("register-organisation", by, against, Trail.SITE.ref(id), event, () -> register.add(row));
        return registered(id, reasons);
    }

    public Registered site(Actor by, Wanted wanted) {
        var id = acts.id();
        var organisation = register.organisation(wanted.organisation());
        var against = reasons(wanted);
        if (organisation.isEmpty()) {
            against.add(Reason.of("ORGANISATION_UNKNOWN", wanted.organisation()));
        }
        var event = new SecurityEvent.SiteRegistered(id, wanted.code(), wanted.category(), wanted.country());
        var reasons = acts.ask(
                "register-site",
                by,
                against,
                Trail.SITE.ref(id),
                event,
                () -> register.add(row(id, organisation.orElseThrow().id(), wanted)));
        generation.next();
        return registered(id, reasons);
    }

    private static Registered registered(UUID id, List<Reason> reasons) {
        return new Registered(reasons.isEmpty() ? Optional.of(id) : Optional.empty(), reasons);
    }

    static SiteRow row(UUID id, UUID organisation, Wanted w) {
        return new SiteRow(
                id,
                organisation,
                w.code(),
                w.nameJa().strip(),
                w.nameEn().strip(),
                w.category(),
                w.country(),
                w.zone(),
                w.eras(),
                w.secondPerson());
    }

    private List<Reason> reasons(Wanted wanted) {
        var reasons = new ArrayList<>(named(wanted.code(), wanted.nameJa(), wanted.nameEn()));
        if (register.siteRows().stream().anyMatch(site -> site.code().equals(wanted.code()))) {
            reasons.add(Reason.of("CODE_TAKEN", wanted.code()));
        }
        if (Arrays.stream(Locale.getISOCountries()).noneMatch(wanted.country()::equals)) {
            reasons.add(Reason.of("COUNTRY_UNKNOWN", wanted.country()));
        }
        if (!zoneKnown(wanted.zone())) {
            reasons.add(Reason.of("ZONE_UNKNOWN", wanted.zone()));
        }
        return reasons;
    }

    /** What is wrong with a code or names. */
    static List<Reason> named(String code, String nameJa, String nameEn) {
        var reasons = new ArrayList<Reason>();
        if (!code.matches(CODE)) {
            reasons.add(Reason.of("CODE_FORM"));
        }
        if (nameJa.isBlank() || nameJa.length() > 200) {
            reasons.add(Reason.of("NAME_JA_LENGTH", 200));
        }
        if (nameEn.isBlank() || nameEn.length() > 200) {
            reasons.add(Reason.of("NAME_EN_LENGTH", 200));
        }
        return reasons;
    }

    private static boolean zoneKnown(String zone) {
        try {
            return !ZoneId.of(zone).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }
}

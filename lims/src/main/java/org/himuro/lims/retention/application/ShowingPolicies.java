package org.himuro.lims.retention.application;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.retention.Policy;
import org.himuro.lims.retention.PolicyVersion;
import org.himuro.lims.retention.Preset;
import org.himuro.lims.retention.Wish;
import org.himuro.lims.retention.model.PolicyDifference;
import org.himuro.lims.retention.model.Presets;
import org.himuro.lims.shared.Reason;

/** Policies as people look at them. */
@Singleton
public final class ShowingPolicies {
    private final PolicyQueries policies;
    private final Staff staff;
    private final Sites sites;
    private final InstantSource clock;

    ShowingPolicies(PolicyQueries policies, Staff staff, Sites sites, InstantSource clock) {
        this.policies = policies;
        this.staff = staff;
        this.sites = sites;
        this.clock = clock;
    }

    private LocalDate today() {
        return Wish.day(clock.instant());
    }

    public PoliciesPage list(Viewer viewer) {
        var known = policies.all().stream().collect(Collectors.toMap(Policy::project, p -> p));
        var visible = VisibleSites.of(viewer);
        var today = today();
        var lines = policies.projects().stream()
                .map(project -> Optional.ofNullable(known.get(project))
                        .map(p -> new PoliciesPage.Line(
                                project,
                                p.inForce(today),
                                p.lastApproved().filter(v -> v.from().isAfter(today)),
                                p.draft(),
                                (int) p.exceptions().stream()
                                        .filter(e -> visible.shows(e.site())
                                                && p.excepted(e.site(), e.form(), today)
                                                        .filter(e::equals)
                                                        .isPresent())
                                        .count()))
                        .orElseGet(() -> new PoliciesPage.Line(
                                project, Optional.empty(), Optional.empty(), Optional.empty(), 0)))
                .toList();
        return new PoliciesPage(lines, viewer.may(Right.KEEP_POLICY));
    }

    /**
     * Empty where there is none.
     *
     * @param version the one in force where none is said, else the last
     */
    public Optional<PolicyPage> one(
            String project, Optional<Integer> version, Viewer viewer, Map<String, String> given, List<Reason> reasons) {
        var today = today();
        return policies.of(project)
                .flatMap(policy -> version.flatMap(policy::version)
                        .or(() -> version.isPresent()
                                ? Optional.empty()
                                : policy.inForce(today)
                                        .or(() -> policy.versions().stream().reduce((a, b) -> b)))
                        .map(shown -> page(policy, shown, viewer, today, given, reasons)));
    }

    private PolicyPage page(
            Policy policy,
            PolicyVersion shown,
            Viewer viewer,
            LocalDate today,
            Map<String, String> given,
            List<Reason> reasons) {
        var visible = VisibleSites.of(viewer);
        var exceptions = policy.exceptions().stream()
                .filter(e -> visible.shows(e.site()))
                .map(e -> new PolicyPage.ExceptionLine(
                        e,
                        sites.byId(e.site()).map(Sites.Site::code).orElse("–"),
                        e.site().equals(viewer.site()),
                        e.until().isBefore(today)))
                .toList();
        var people = Stream.concat(
                        Stream.of(Optional.of(shown.draftedBy()), shown.approvedBy()),
                        exceptions.stream()
                                .flatMap(e -> Stream.of(
                                        Optional.of(e.exception().askedBy()),
                                        e.exception().approvedBy())))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        var before = policy.before(shown.version());
        return new PolicyPage(
                policy,
                shown,
                PolicyPage.Standing.of(policy, shown, today),
                before,
                before.map(b -> PolicyDifference.between(b, shown)).orElse(List.of()),
                exceptions,
                staff.names(people),
                viewer.may(Right.KEEP_POLICY),
                today,
                given,
                reasons);
    }

    /** What the next version begins with: a preset where one is said, else the draft, else the one in force. */
    public PolicyDraftPage draft(String project, Optional<Preset> preset) {
        var known = policies.of(project);
        var last = known.flatMap(p -> p.draft().or(p::lastApproved));
        var from = today().plusDays(1);
        var values = preset.isPresent() || last.isEmpty()
                ? PolicyDraftPage.filled(
                        from, last.flatMap(PolicyVersion::period), Presets.of(preset.orElse(Preset.CENTRAL)))
                : PolicyDraftPage.filled(from, last.get().period(), last.get().rules());
        return new PolicyDraftPage(
                project,
                preset.or(() -> last.map(PolicyVersion::preset)).orElse(Preset.CENTRAL),
                policies.projects(),
                values,
                List.of());
    }

    public PolicyDraftPage again(String project, Preset preset, Map<String, String> given, List<Reason> reasons) {
        return new PolicyDraftPage(project, preset, policies.projects(), given, reasons);
    }
}

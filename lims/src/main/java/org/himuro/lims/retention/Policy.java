package org.himuro.lims.retention;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The policy of a project: all its versions and what was recorded beside it. Days are days in the programme's country. */
public record Policy(UUID id, String project, List<PolicyVersion> versions, List<LocalException> exceptions) {
    public Policy {
        versions = List.copyOf(versions);
        exceptions = List.copyOf(exceptions);
    }

    /** Of those approved and begun, the last. */
    public Optional<PolicyVersion> inForce(LocalDate day) {
        return versions.stream()
                .filter(v ->
                        v.step() == PolicyVersion.Step.APPROVED && !v.from().isAfter(day))
                .max(Comparator.comparingInt(PolicyVersion::version));
    }

    public Optional<PolicyVersion> version(int number) {
        return versions.stream().filter(v -> v.version() == number).findFirst();
    }

    public Optional<PolicyVersion> draft() {
        return versions.stream()
                .filter(v -> v.step() == PolicyVersion.Step.DRAFT)
                .findFirst();
    }

    public Optional<PolicyVersion> lastApproved() {
        return versions.stream()
                .filter(v -> v.step() == PolicyVersion.Step.APPROVED)
                .max(Comparator.comparingInt(PolicyVersion::version));
    }

    /** The approved version that was the last before this one. */
    public Optional<PolicyVersion> before(int number) {
        return versions.stream()
                .filter(v -> v.step() == PolicyVersion.Step.APPROVED && v.version() < number)
                .max(Comparator.comparingInt(PolicyVersion::version));
    }

    public Optional<LocalException> exception(int number) {
        return exceptions.stream().filter(e -> e.number() == number).findFirst();
    }

    /** The exception by which a site may keep a form on a day. */
    public Optional<LocalException> excepted(UUID site, Form form, LocalDate day) {
        return exceptions.stream().filter(e -> e.holds(site, form, day)).findFirst();
    }
}

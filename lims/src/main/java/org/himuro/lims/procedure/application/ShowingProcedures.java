package org.himuro.lims.procedure.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.procedure.Revision;
import org.himuro.lims.procedure.SopRegister;
import org.himuro.lims.procedure.Trained;
import org.himuro.lims.shared.Reason;
import org.himuro.sop.procedure.Differences;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.procedure.ProcedureReader;
import org.himuro.sop.procedure.ProcedureVersion;
import org.himuro.sop.training.Lesson;

/** The register as people see it. */
@Singleton
public final class ShowingProcedures {
    private final Procedures procedures;
    private final RevisionQueries revisions;
    private final ProcedureTexts texts;
    private final Trained trained;
    private final Staff staff;

    public ShowingProcedures(
            Procedures procedures, RevisionQueries revisions, ProcedureTexts texts, Trained trained, Staff staff) {
        this.procedures = procedures;
        this.revisions = revisions;
        this.texts = texts;
        this.trained = trained;
        this.staff = staff;
    }

    public ProcedureList list(Viewer viewer, Instant now) {
        return new ProcedureList(lines(revisions.all(), now), viewer.may(Right.APPROVE_PROCEDURE));
    }

    private List<ProcedureList.Line> lines(List<Revision> all, Instant now) {
        var register = procedures.register();
        return all.stream()
                .flatMap(r -> procedure(r, register)
                        .map(p -> new ProcedureList.Line(r, p.title(), RegisterState.of(r, register, now)))
                        .stream())
                .toList();
    }

    /** A version with its text. */
    public record Found(Revision revision, Procedure procedure) {}

    /** @param version empty for the one in force, or the newest where none is */
    public Optional<Found> find(String id, Optional<Integer> version, Instant now) {
        var register = procedures.register();
        var wanted =
                version.or(() -> register.inForce(id, now).map(p -> p.version().version()));
        return revisions.of(id).stream()
                .filter(r -> wanted.map(v -> v == r.version()).orElse(true))
                .findFirst()
                .flatMap(r -> procedure(r, register).map(p -> new Found(r, p)));
    }

    public Optional<String> text(Revision revision) {
        return texts.find(revision.digest());
    }

    /** What an approved version says is known; a draft is read. */
    private Optional<Procedure> procedure(Revision revision, SopRegister register) {
        return register.find(new ProcedureVersion(revision.procedureId(), revision.version()))
                .or(() -> text(revision).map(t -> ProcedureReader.read(t).orThrow()));
    }

    public ProcedurePage page(Found found, Viewer viewer, Instant now, List<Reason> reasons) {
        var revision = found.revision();
        var names = names(revision);
        var against = against(found.procedure(), now);
        var state = RegisterState.of(revision, procedures.register(), now);
        return new ProcedurePage(
                found.procedure(),
                revision,
                state,
                signatures(revision, names),
                lines(revisions.of(revision.procedureId()), now),
                against,
                against.map(before -> Differences.between(before, found.procedure()))
                        .orElse(List.of()),
                Optional.ofNullable(names.get(revision.draftedBy())),
                revision.withdrawnBy().map(by -> names.getOrDefault(by, "–")),
                viewer.may(Right.APPROVE_PROCEDURE),
                read(revision, viewer.person()),
                state == RegisterState.COMING || state == RegisterState.IN_FORCE,
                reasons);
    }

    /** What it is compared with: what it took or takes the place of. */
    public Optional<Procedure> against(Procedure procedure, Instant now) {
        var version = procedure.version();
        var begins =
                procedure.effective().from().atStartOfDay(SopRegister.PROGRAMME).toInstant();
        var register = procedures.register();
        return register.inForce(version.id(), begins.isAfter(now) ? now : begins.minusSeconds(1))
                .filter(p -> !p.version().equals(version))
                .or(() -> register.editions().stream()
                        .map(SopRegister.Edition::procedure)
                        .filter(p -> p.version().id().equals(version.id())
                                && p.version().version() < version.version())
                        .max(Comparator.comparingInt(p -> p.version().version())));
    }

    private Map<UUID, String> names(Revision r) {
        var people = Stream.of(r.firstSigner(), r.secondSigner(), r.withdrawnBy(), Optional.of(r.draftedBy()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return staff.names(people);
    }

    private static List<ProcedurePage.Signature> signatures(Revision r, Map<UUID, String> names) {
        var signatures = new ArrayList<ProcedurePage.Signature>();
        r.firstSigner()
                .ifPresent(by -> signatures.add(new ProcedurePage.Signature(
                        names.getOrDefault(by, "–"), r.firstSignedAt().orElseThrow())));
        r.secondSigner()
                .ifPresent(by -> signatures.add(new ProcedurePage.Signature(
                        names.getOrDefault(by, "–"), r.secondSignedAt().orElseThrow())));
        return signatures;
    }

    private Optional<Instant> read(Revision revision, UUID person) {
        return trained.lessons(person).getOrDefault(revision.procedureId(), List.of()).stream()
                .filter(l -> l.kind() == Lesson.Kind.READ && l.version() == revision.version())
                .map(Lesson::at)
                .max(Comparator.naturalOrder());
    }
}

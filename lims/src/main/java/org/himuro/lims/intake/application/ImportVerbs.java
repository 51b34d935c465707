package org.himuro.lims.intake.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.integrations.Reading;
import org.himuro.integrations.Sha256;
import org.himuro.integrations.table.TableFile;
import org.himuro.lims.intake.BankFileKind;
import org.himuro.lims.intake.BankImport;
import org.himuro.lims.intake.IntakeAnswer;
import org.himuro.lims.intake.MapBankFile;
import org.himuro.lims.intake.ReceiveBankFile;
import org.himuro.lims.intake.SteerBankImport;
import org.himuro.lims.intake.SteerBankImport.Where;
import org.himuro.lims.intake.TakeBankFile;
import org.himuro.lims.intake.model.ImportDecisions;
import org.himuro.lims.intake.model.IntakeMapping;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;

/** What a person does with a list: brings it, says how it is read, lets it be taken, pauses it, takes it back. */
@Singleton
public final class ImportVerbs {
    private static final int USED_NAMED = 10;

    private final Acts acts;
    private final Ids ids;
    private final KeptFiles files;
    private final ImportQueries imports;
    private final OpeningList opening;
    private final CheckingList checking;

    ImportVerbs(
            Acts acts, Ids ids, KeptFiles files, ImportQueries imports, OpeningList opening, CheckingList checking) {
        this.acts = acts;
        this.ids = ids;
        this.files = files;
        this.imports = imports;
        this.opening = opening;
        this.checking = checking;
    }

    /** The file goes into the vault. To be called with one that {@link TableFile#open} reads. */
    public Outcome<IntakeAnswer> receive(BankFileKind kind, byte[] content, Actor actor, UUID actId, Instant now) {
        var command = new ReceiveBankFile(kind, Sha256.of(content), content.length);
        var act = Act.of(actId, "receive-bank-file", command, actor, now, now);
        var kept = files.keep(content, actId);
        var fresh = ids.next();
        return acts.perform(act, IntakeAnswer.class, reads -> ImportDecisions.received(command, fresh, kept, act));
    }

    public Outcome<IntakeAnswer> map(MapBankFile command, Actor actor, UUID actId, Instant now) {
        var act = Act.of(actId, "map-bank-file", command, actor, now, now);
        var outcome = acts.perform(act, IntakeAnswer.class, reads -> ImportDecisions.mapped(command, reads, act));
        checking.forget(command.imported());
        return outcome;
    }

    /** Checks the list once more and cuts it into parts; they are taken by a job from then on. */
    public Outcome<IntakeAnswer> take(TakeBankFile command, Actor actor, UUID actId, Instant now) {
        var act = Act.of(actId, "take-bank-file", command, actor, now, now);
        var planned = imports.one(actor.site(), command.imported())
                .filter(i -> i.phase() == org.himuro.lims.intake.ImportPhase.RECEIVED)
                .map(i -> planned(i, command.seen(), actId))
                .orElse(Planned.NOTHING);
        var outcome = acts.perform(
                act,
                IntakeAnswer.class,
                reads -> ImportDecisions.begun(
                        command,
                        planned.result().map(CheckingList.Result::checked),
                        planned.fresh(),
                        planned.plan(),
                        reads,
                        act),
                imports.parts(command.imported(), planned.parts()));
        opening.close(command.imported());
        checking.forget(command.imported());
        return outcome;
    }

    /** @param fresh what the check shows is what the person saw */
    private record Planned(
            Optional<CheckingList.Result> result,
            boolean fresh,
            List<ImportQueries.Part> parts,
            ImportDecisions.Plan plan) {
        private static final Planned NOTHING =
                new Planned(Optional.empty(), false, List.of(), ImportDecisions.Plan.NOTHING);
    }

    private Planned planned(BankImport imported, String seen, UUID act) {
        var mapping = imported.mapping().map(IntakeMapping::of);
        var file = opening.of(imported);
        if (mapping.isEmpty() || file.isEmpty()) {
            return Planned.NOTHING;
        }
        var parts = new Parts(files, act);
        var result = imported.kind() == BankFileKind.TUBES
                ? tubes(imported, file.get(), mapping.get(), seen, parts)
                : places(imported, file.get(), mapping.get(), seen, parts);
        var all = parts.all();
        var digest = Sha256.of(
                String.join("/", all.stream().map(ImportQueries.Part::digest).toList())
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        int lines = result.checked().lines();
        return new Planned(
                Optional.of(result),
                result.seen().equals(seen),
                all,
                new ImportDecisions.Plan(lines, all.size(), digest));
    }

    private CheckingList.Result tubes(
            BankImport imported, ListFile file, IntakeMapping mapping, String seen, Parts parts) {
        var checked = checking.tubes(imported, file, mapping);
        if (!checked.result().isFaultless() || !checked.result().seen().equals(seen)) {
            return checked.result();
        }
        parts.places(checked.check().newBoxes());
        var index = new int[1];
        var ignored = file.below(
                mapping,
                row -> checked.check()
                        .taken(row)
                        .ifPresent(line -> parts.tube(line, checked.check().depth(index[0]++))));
        return ignored instanceof Reading.Read<TableFile.Passed>
                ? checked.result()
                : CheckingList.Result.not(List.of());
    }

    private CheckingList.Result places(
            BankImport imported, ListFile file, IntakeMapping mapping, String seen, Parts parts) {
        var checked = checking.places(imported, file, mapping);
        if (checked.result().isFaultless() && checked.result().seen().equals(seen)) {
            parts.places(checked.check().taken(checked.known()));
        }
        return checked.result();
    }

    public Outcome<IntakeAnswer> steer(SteerBankImport command, Actor actor, UUID actId, Instant now) {
        var act = Act.of(actId, "steer-bank-import", command, actor, now, now);
        var used = command.where() == Where.UNDO
                        && imports.one(actor.site(), command.imported()).isPresent()
                ? imports.used(command.imported(), USED_NAMED)
                : List.<String>of();
        return acts.perform(act, IntakeAnswer.class, reads -> ImportDecisions.steered(command, used, reads, act));
    }
}

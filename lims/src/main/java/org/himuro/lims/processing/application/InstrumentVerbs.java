package org.himuro.lims.processing.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.processing.FileTaken;
import org.himuro.lims.processing.ForgetInstrument;
import org.himuro.lims.processing.InstrumentAnswer;
import org.himuro.lims.processing.TakeInstrumentFile;
import org.himuro.lims.processing.TeachInstrument;
import org.himuro.lims.processing.Told;
import org.himuro.lims.processing.UndoInstrumentFile;
import org.himuro.lims.processing.model.FileLines;
import org.himuro.lims.processing.model.InstrumentDecisions;
import org.himuro.lims.processing.model.TakingFile;
import org.himuro.lims.processing.model.UndoingFile;
import org.himuro.lims.shared.Ids;

/** Explains the files of instruments, and takes what is in them. */
@Singleton
public final class InstrumentVerbs {
    private final Acts acts;
    private final Ids ids;
    private final FindingTubes finding;
    private final InstrumentQueries instruments;
    private final RawFiles files;

    InstrumentVerbs(Acts acts, Ids ids, FindingTubes finding, InstrumentQueries instruments, RawFiles files) {
        this.acts = acts;
        this.ids = ids;
        this.finding = finding;
        this.instruments = instruments;
        this.files = files;
    }

    public Outcome<InstrumentAnswer> teach(
            TeachInstrument command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "teach-instrument", command, actor, occurredAt, recordedAt);
        return acts.perform(act, InstrumentAnswer.class, reads -> InstrumentDecisions.teach(command, reads, act));
    }

    public Outcome<InstrumentAnswer> forget(
            ForgetInstrument command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "forget-instrument", command, actor, occurredAt, recordedAt);
        return acts.perform(act, InstrumentAnswer.class, reads -> InstrumentDecisions.forget(command, reads, act));
    }

    /** @param file as it lies beside the record now */
    public Outcome<FileTaken> take(
            TakeInstrumentFile command,
            FileLines file,
            Actor actor,
            UUID actId,
            Instant occurredAt,
            Instant recordedAt) {
        var act = Act.of(actId, "take-instrument-file", command, actor, occurredAt, recordedAt);
        var tubes = finding.tubes(
                file.lines().stream().map(FileLines.Line::tube).distinct().toList(), actor.site());
        var reading = ids.next();
        var fresh = Stream.generate(ids::next).limit(file.lines().size()).toList();
        return acts.perform(
                act,
                FileTaken.class,
                reads -> TakingFile.decide(command, reading, file, tubes, fresh, reads, act),
                files.used(actor.site(), command.file()));
    }

    public Outcome<Told> undo(
            UndoInstrumentFile command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "undo-instrument-file", command, actor, occurredAt, recordedAt);
        var known = instruments.at(actor.site(), command.reading());
        return acts.perform(act, Told.class, reads -> UndoingFile.decide(known, reads, act));
    }
}

package org.himuro.lims.intake.application;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.intake.BankImport;
import org.himuro.lims.intake.IntakeAnswer;
import org.himuro.lims.intake.IntakeEvent.BankChunkTaken;
import org.himuro.lims.intake.UndoBankChunk;
import org.himuro.lims.intake.model.UndoDecisions;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.storage.TubeAliases;

/** Takes one part of an import back. Cases and what is to be established of consents stay: they say nothing of a tube. */
@Singleton
public final class UndoingChunk {
    private final Acts acts;
    private final Histories histories;
    private final ImportQueries imports;
    private final BankFacts bank;
    private final InstantSource clock;

    UndoingChunk(Acts acts, Histories histories, ImportQueries imports, BankFacts bank, InstantSource clock) {
        this.acts = acts;
        this.histories = histories;
        this.imports = imports;
        this.bank = bank;
        this.clock = clock;
    }

    /** @param number of the part, from 1 */
    public Outcome<IntakeAnswer> run(BankImport imported, int number) {
        var taken = actThatTook(imported.id(), number).orElseThrow();
        var streams = imports.writtenBy(taken);
        var actor = new Actor(imported.begunBy().orElseThrow(), Optional.empty(), imported.site());
        var command = new UndoBankChunk(imported.id(), number, imported.attempt());
        var now = clock.instant();
        var actId = imported.undoOf(number);
        var act = Act.of(actId, "undo-bank-chunk", command, actor, now, now);
        var tubes = ids(streams, Tubes.KIND.name());
        var places = ids(streams, Containers.KIND.name());
        var all = new ArrayList<>(tubes);
        all.addAll(places);
        all.addAll(ids(streams, TubeAliases.KIND.name()));
        return acts.perform(act, IntakeAnswer.class, reads -> {
            // states first, so that what happens after the look at histories is noticed by the write
            reads.states(Tubes.KIND, tubes);
            reads.states(TubeAliases.KIND, ids(streams, TubeAliases.KIND.name()));
            var boxes = reads.states(Containers.KIND, places);
            var standing = new ArrayList<>(imports.childrenOf(tubes, imported.id()));
            bank.filled(places).stream()
                    .flatMap(id -> Optional.ofNullable(boxes.get(id)).map(Container::code).stream())
                    .forEach(standing::add);
            return UndoDecisions.decide(command, taken, histories.of(all), standing, reads, act);
        });
    }

    private Optional<UUID> actThatTook(UUID imported, int number) {
        return histories.of(List.of(imported)).getOrDefault(imported, List.of()).stream()
                .filter(r -> r.fact() instanceof BankChunkTaken t && t.number() == number)
                .map(r -> r.act())
                .findFirst();
    }

    private static List<UUID> ids(List<StreamRef> streams, String kind) {
        return streams.stream()
                .filter(s -> s.kind().equals(kind))
                .map(StreamRef::id)
                .toList();
    }
}

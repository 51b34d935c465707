package org.himuro.lims.processing.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.processing.ProcessTubes;
import org.himuro.lims.processing.Processed;
import org.himuro.lims.processing.ProcessingEvent.Drawn;
import org.himuro.lims.processing.ProcessingEvent.Filled;
import org.himuro.lims.processing.ProcessingEvent.Share;
import org.himuro.lims.processing.ProcessingEvent.TubesProcessed;
import org.himuro.lims.processing.ProcessingEvent.Used;
import org.himuro.lims.processing.ProcessingEvent.WorklistClosed;
import org.himuro.lims.processing.Processings;
import org.himuro.lims.processing.Worklist;
import org.himuro.lims.processing.Worklists;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.Inherited;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Preparation;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent;
import org.himuro.lims.specimen.TubeEvent.TubeDrawn;
import org.himuro.lims.specimen.TubeEvent.TubeFilled;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
import org.himuro.lims.specimen.TubeEvent.TubeMarked;
import org.himuro.lims.specimen.TubeEvent.TubeThawed;
import org.himuro.lims.specimen.Tubes;

/** The facts of an act of processing that nothing speaks against. */
record Written(ProcessTubes command, LookedUp known, Act act, List<Source> sources, Optional<Worklist> worklist) {

    Decision<Processed> accepted(List<Reason> warnings) {
        var entries = new ArrayList<Entry>();
        sources.forEach(s -> taken(s, warnings, entries));
        var children = children();
        children.forEach(c -> filled(c, entries));
        // what is said of no tube is said of who worked
        warnings.stream()
                .filter(w -> w.args().isEmpty())
                .forEach(w -> children.forEach(
                        c -> entries.add(of(c.tube().id(), new TubeMarked(w.code(), Optional.empty())))));
        entries.add(new Entry(Processings.KIND.ref(known.processing()), processed(children), act.occurredAt()));
        worklist.ifPresent(list -> entries.add(new Entry(
                Worklists.KIND.ref(list.id()), new WorklistClosed(Optional.of(known.processing())), act.occurredAt())));
        var made = children.stream()
                .map(c -> new Processed.Made(
                        c.tube().code().orElseThrow(),
                        c.parents().getFirst().tube().code()))
                .toList();
        return new Decision.Accepted<>(entries, new Processed(known.processing(), made, warnings));
    }

    /** A child with those that it comes from. */
    private record NewContent(ChildTube tube, List<Source> parents, Optional<Amount> amount) {
        int generation() {
            return 1
                    + parents.stream()
                            .mapToInt(p -> p.tube().generation())
                            .max()
                            .orElse(0);
        }
    }

    private List<NewContent> children() {
        if (command.preparation() == Preparation.POOL) {
            var pool = known.children().getFirst();
            return List.of(new NewContent(pool, sources, Pooled.sum(sources)));
        }
        return IntStream.range(0, known.children().size())
                .mapToObj(i -> {
                    var parent = sources.stream()
                            .filter(s -> s.draw()
                                    .tube()
                                    .equals(command.children().get(i).parent()))
                            .findFirst()
                            .orElseThrow();
                    var tube = known.children().get(i);
                    var into = parent.children().stream()
                            .filter(c -> c.tube() == tube)
                            .findFirst()
                            .orElseThrow();
                    return new NewContent(tube, List.of(parent), into.amount());
                })
                .toList();
    }

    private void taken(Source source, List<Reason> warnings, List<Entry> entries) {
        var tube = source.tube();
        if (source.thawed()) {
            entries.add(of(tube.id(), new TubeThawed("PROCESSING")));
        }
        warnings.stream()
                .filter(w -> !w.args().isEmpty() && w.args().getFirst().equals(tube.code()))
                .forEach(w -> entries.add(of(tube.id(), new TubeMarked(w.code(), Optional.empty()))));
        entries.add(of(
                tube.id(),
                new TubeDrawn(
                        known.processing(),
                        command.preparation(),
                        source.balanced().taken(),
                        source.draw().emptied())));
    }

    private void filled(NewContent child, List<Entry> entries) {
        var tube = child.tube();
        var parent = child.parents().getFirst().tube();
        if (!tube.onRecord()) {
            entries.add(of(
                    tube.id(),
                    new TubeLabelled(
                            tube.code().orElseThrow(),
                            parent.caseId(),
                            parent.donor(),
                            material(parent),
                            Optional.of(parent.id()),
                            act.actor().site())));
        }
        entries.add(of(
                tube.id(),
                new TubeFilled(
                        known.processing(),
                        command.preparation(),
                        child.parents().stream().map(p -> p.tube().id()).toList(),
                        child.amount(),
                        inherited(child))));
    }

    private Inherited inherited(NewContent child) {
        var parent = child.parents().getFirst().tube();
        return command.preparation() == Preparation.DERIVATIVE
                ? Inherited.derivative(parent, child.generation())
                : Inherited.aliquot(
                        parent,
                        child.generation(),
                        child.parents().stream().mapToInt(Source::thaws).max().orElse(0));
    }

    private Material material(Tube parent) {
        return command.preparation() == Preparation.DERIVATIVE
                ? command.material().orElse(parent.material())
                : parent.material();
    }

    private TubesProcessed processed(List<NewContent> children) {
        var first = sources.getFirst().tube();
        var used = new Used(
                command.procedure(),
                known.procedure().map(p -> p.version().version()).orElse(0),
                command.kit(),
                command.lot(),
                command.equipment(),
                command.buffer());
        return new TubesProcessed(
                command.preparation(),
                material(first),
                act.actor().site(),
                used,
                sources.stream().map(Written::drawn).toList(),
                children.stream()
                        .map(c -> new Filled(c.tube().id(), c.amount(), shares(c), c.generation()))
                        .toList(),
                worklist.map(Worklist::id));
    }

    private static Drawn drawn(Source s) {
        return new Drawn(
                s.tube().id(),
                s.balanced().taken(),
                s.balanced().lost(),
                s.draw().emptied(),
                s.thawed(),
                s.tube().generation());
    }

    private List<Share> shares(NewContent child) {
        return child.parents().stream()
                .map(p -> new Share(p.tube().id(), consumed(p, child)))
                .toList();
    }

    private Optional<Amount> consumed(Source parent, NewContent child) {
        return switch (command.preparation()) {
            case ALIQUOT -> child.amount();
            case POOL -> parent.balanced().given();
            case DERIVATIVE -> parent.children().size() == 1 ? parent.balanced().taken() : Optional.empty();
        };
    }

    private Entry of(UUID tube, TubeEvent fact) {
        return new Entry(Tubes.KIND.ref(tube), fact, act.occurredAt());
    }
}

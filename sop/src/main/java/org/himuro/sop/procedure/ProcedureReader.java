package org.himuro.sop.procedure;

import java.util.List;
import org.himuro.sop.document.Document;
import org.himuro.sop.document.DocumentNode;
import org.himuro.sop.document.Reading;

/** Reads procedure documents (YAML, E6). All faults come at once with path, line and stable code; nothing is thrown for bad input. */
public final class ProcedureReader {
    private ProcedureReader() {}

    /** Codes beside those of {@link org.himuro.sop.document.Fault}: see {@link ProcedureRules}. */
    public static Reading<Procedure> read(String yaml) {
        return Document.read(yaml, ProcedureReader::procedure);
    }

    private static Procedure procedure(DocumentNode node) {
        node.only(
                "procedure",
                "version",
                "title",
                "source",
                "effective",
                "clock",
                "intervals",
                "verdicts",
                "freeze-thaw",
                "steps",
                "training");
        var version = node.at("version").scalar().integer(1);
        var procedure = new Procedure(
                new ProcedureVersion(node.at("procedure").scalar().id(), version),
                node.at("title").bilingual(),
                node.at("source").scalar().text(),
                EffectiveReader.read(node.at("effective")),
                node.maybe("clock").map(ClockReader::clock),
                items(node, "intervals").stream().map(ProcedureReader::interval).toList(),
                items(node, "verdicts").stream().map(ProcedureReader::verdict).toList(),
                node.maybe("freeze-thaw").map(ProcedureReader::freezeThaw),
                node.at("steps").items().stream().map(ProcedureReader::step).toList(),
                node.maybe("training")
                        .map(n -> TrainingReader.training(n, version))
                        .orElseGet(() -> TrainingRule.none(version)));
        ProcedureRules.check(procedure, node);
        return procedure;
    }

    private static List<DocumentNode> items(DocumentNode node, String key) {
        return node.maybe(key).map(DocumentNode::items).orElse(List.of());
    }

    private static Interval interval(DocumentNode node) {
        node.only("id", "from", "to", "at-least", "at-most", "grade", "text");
        var interval = new Interval(
                node.at("id").scalar().id(),
                node.at("from").scalar().oneOf(Mark.class),
                node.at("to").scalar().oneOf(Mark.class),
                node.maybe("at-least").map(n -> n.scalar().duration()),
                node.maybe("at-most").map(n -> n.scalar().duration()),
                grade(node),
                node.at("text").bilingual());
        if (interval.atLeast().isEmpty() && interval.atMost().isEmpty()) {
            node.fault("no-limit", "at-least or at-most");
        }
        if (interval.atLeast().isPresent()
                && interval.atMost().isPresent()
                && interval.atLeast().get().compareTo(interval.atMost().get()) > 0) {
            node.fault("limits-crossed", "at-least not above at-most");
        }
        return interval;
    }

    private static VerdictLine verdict(DocumentNode node) {
        node.only("when", "verdict", "grade", "text");
        return new VerdictLine(
                node.at("when").scalar().oneOf(Finding.class),
                node.at("verdict").scalar().oneOf(Outcome.class),
                grade(node),
                node.at("text").bilingual());
    }

    private static FreezeThaw freezeThaw(DocumentNode node) {
        node.only("at-most", "beyond", "grade", "text");
        return new FreezeThaw(
                node.at("at-most").scalar().integer(0),
                node.at("beyond").scalar().oneOf(FreezeThaw.Beyond.class),
                grade(node),
                node.at("text").bilingual());
    }

    private static Step step(DocumentNode node) {
        node.only("id", "grade", "text");
        return new Step(
                node.at("id").scalar().id(), grade(node), node.at("text").bilingual());
    }

    private static Grade grade(DocumentNode node) {
        return GradeWord.read(node.at("grade").scalar());
    }
}

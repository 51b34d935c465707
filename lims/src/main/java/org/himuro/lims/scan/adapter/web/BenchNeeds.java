package org.himuro.lims.scan.adapter.web;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.himuro.lims.collection.CaseNeeds;
import org.himuro.lims.collection.Protocols;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.scan.application.BenchDirectory.OnBench;
import org.himuro.lims.scan.application.BenchState.Need;
import org.himuro.sop.protocol.Completeness;
import org.himuro.sop.protocol.Line;

/** What the case in hand still needs (C5), few words, the next first. Nothing is read: what was looked up with the case is enough. */
@Singleton
final class BenchNeeds {
    /** More rows would push the clock away. */
    private static final int MOST = 3;

    private final Protocols protocols;

    BenchNeeds(Protocols protocols) {
        this.protocols = protocols;
    }

    List<Need> of(OnBench bench, Text text) {
        return protocols
                .of(bench.card())
                .map(p -> of(CaseNeeds.of(p, bench.tubes(), bench.beyond()), text))
                .orElse(List.of());
    }

    private static List<Need> of(Completeness found, Text text) {
        var wanted = found.complete()
                ? Stream.of(new Need(text.of("bench.need.complete"), "", "done"))
                : missing(found, text);
        var exempt = found.notObtainable().stream()
                .map(line -> new Need(label(line, text), text.of("need.state.not-obtainable"), "exempt"));
        return Stream.concat(wanted, exempt).limit(MOST).toList();
    }

    private static Stream<Need> missing(Completeness found, Text text) {
        var next = found.next();
        return found.missing().stream()
                .sorted(Comparator.comparing(
                                (Line line) -> next.filter(line::equals).isEmpty())
                        .thenComparing(line -> line.state() == Line.State.COMING))
                .map(line -> need(line, next.filter(line::equals).isPresent(), text));
    }

    private static Need need(Line line, boolean next, Text text) {
        if (line.state() == Line.State.COMING) {
            return new Need(label(line, text), text.of("bench.need.coming"), "running");
        }
        var word = next ? "bench.need.next" : "bench.need.missing";
        return new Need(label(line, text), text.of(word, line.toTake()), "waiting");
    }

    private static String label(Line line, Text text) {
        var wanted = line.wanted();
        return text.of(
                "bench.need.label",
                Phrase.of("whose." + Phrase.hyphenated(wanted.whose().name())),
                Phrase.of("role." + Phrase.hyphenated(wanted.role().name())),
                Phrase.of("material."
                        + Phrase.hyphenated(wanted.materials().getFirst().name())));
    }
}

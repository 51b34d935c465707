package org.himuro.lims.scan.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.scan.application.BenchDirectory.OnBench;
import org.himuro.lims.scan.model.Asked;
import org.himuro.lims.scan.model.Hand;
import org.himuro.lims.scan.model.Station;
import org.himuro.lims.specimen.Tube;

/** What a bench shows, before it is put into words. */
public record BenchView(
        Optional<UUID> actId,
        Said said,
        Hand hand,
        Optional<OnBench> onBench,
        Optional<Tube> tube,
        List<Asked> asked,
        Station station,
        Instant at) {
    public BenchView {
        asked = List.copyOf(asked);
    }

    static BenchView of(
            Optional<UUID> actId, Said said, Hand hand, Optional<OnBench> onBench, Station station, Instant at) {
        var mine = onBench.filter(
                b -> hand.caseCode().filter(b.card().code()::equals).isPresent());
        var tube = mine.flatMap(b -> hand.tubeCode().flatMap(b::tube));
        boolean bare = mine.filter(b -> b.tubes().isEmpty()).isPresent();
        var asked = Asked.after(
                hand, mine.map(OnBench::card), bare, tube, said.tone().equals("look"), station);
        return new BenchView(actId, said, hand, mine, tube, asked, station, at);
    }
}

package org.himuro.lims.processing.application;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.ProcessTubes;
import org.himuro.lims.processing.TubeContents;
import org.himuro.lims.processing.application.PoolPage.MadePool;
import org.himuro.lims.processing.application.PoolPage.Measured;
import org.himuro.lims.processing.application.PoolPage.Row;
import org.himuro.lims.processing.model.Portions;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.Preparation;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.Tubes;

/** Works out what a pool takes of each tube, and what stays. */
@Singleton
public final class ShowingPools {
    private final FindingTubes finding;
    private final ContentQueries contents;
    private final ShowingProcessing showing;
    private final SpecimenIndex index;
    private final TubeContents telling;

    ShowingPools(
            FindingTubes finding,
            ContentQueries contents,
            ShowingProcessing showing,
            SpecimenIndex index,
            TubeContents telling) {
        this.finding = finding;
        this.contents = contents;
        this.showing = showing;
        this.index = index;
        this.telling = telling;
    }

    /**
     * What somebody asks for.
     *
     * @param tubes codes, in their order
     * @param each of every tube, where all give alike
     * @param byHand of each, by its code
     */
    public record Wanted(List<String> tubes, Portions how, Optional<BigDecimal> each, Map<String, BigDecimal> byHand) {
        public Wanted {
            tubes = List.copyOf(tubes);
            byHand = Map.copyOf(byHand);
        }
    }

    public PoolPage page(
            Wanted wanted, Optional<String> made, Viewer viewer, Map<String, String> given, List<Reason> reasons) {
        var rows = rows(wanted, viewer.site());
        return new PoolPage(
                rows,
                wanted.how(),
                sum(rows),
                showing.inForce(),
                showing.lacks(viewer),
                made.flatMap(code -> made(code, viewer)),
                given,
                reasons);
    }

    /** What a pool takes of each of these tubes. */
    public List<Row> rows(Wanted wanted, UUID site) {
        var asked = wanted.tubes().stream().limit(ProcessTubes.MOST).toList();
        var ids = finding.tubes(asked, site);
        var tubes = contents.tubes(ids.values());
        var measured = new HashMap<UUID, Measured>();
        contents.measurements(ids.values()).stream()
                .filter(m -> m.analyte() == Analyte.CONCENTRATION)
                .forEach(m -> measured.putIfAbsent(m.tube(), new Measured(m.value(), m.method())));
        var rows = new ArrayList<Row>();
        for (var code : asked) {
            var tube = Optional.ofNullable(ids.get(code)).map(tubes::get);
            rows.add(tube.map(t -> row(t, Optional.ofNullable(measured.get(t.id())), wanted))
                    .orElseGet(() -> unknown(code)));
        }
        return rows;
    }

    private static Row unknown(String code) {
        return new Row(
                UnknownCode.shown(code),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                AmountUnit.MICROLITRE,
                Optional.empty(),
                Optional.of(UnknownCode.of(code)));
    }

    private static Row row(Tube tube, Optional<Measured> measured, Wanted wanted) {
        var unit = tube.amountUnit().orElseGet(() -> AmountUnit.usual(tube.material()));
        boolean byMass = wanted.how() == Portions.EQUAL_MASS;
        var taken = wanted.how() == Portions.BY_HAND
                ? Optional.ofNullable(wanted.byHand().get(tube.code()))
                : wanted.how().of(wanted.each(), measured.map(Measured::concentration));
        var fault = Optional.<Reason>empty();
        if (byMass && (measured.isEmpty() || unit != AmountUnit.MICROLITRE)) {
            fault = Optional.of(Reason.of("POOL_NOT_MEASURED", tube.code()));
        } else if (tube.amount().isPresent()
                && taken.filter(t -> t.compareTo(tube.amount().get()) > 0).isPresent()) {
            fault = Optional.of(Reason.of(
                    "AMOUNT_EXCEEDED",
                    tube.code(),
                    taken.get().stripTrailingZeros().toPlainString(),
                    tube.amount().get().stripTrailingZeros().toPlainString(),
                    unit));
        }
        return new Row(
                tube.code(),
                Optional.of(tube.material()),
                tube.content(),
                measured,
                unit,
                byMass && unit != AmountUnit.MICROLITRE ? Optional.empty() : taken,
                fault);
    }

    private static Optional<Amount> sum(List<Row> rows) {
        if (rows.isEmpty()
                || rows.stream().anyMatch(r -> r.taken().isEmpty())
                || rows.stream().map(Row::unit).distinct().count() > 1) {
            return Optional.empty();
        }
        var all = rows.stream().map(r -> r.taken().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(new Amount(all, rows.getFirst().unit()));
    }

    private Optional<MadePool> made(String code, Viewer viewer) {
        return index.byCode(code, VisibleSites.of(viewer))
                .filter(ref -> ref.kind().equals(Tubes.KIND.name()))
                .flatMap(ref -> telling.of(ref.id(), viewer))
                .flatMap(content -> content.from().stream()
                        .filter(step -> step.preparation() == Preparation.POOL)
                        .findFirst()
                        .map(step -> new MadePool(content.code(), step.code(), step.processing(), step.undoable())));
    }
}

package org.himuro.lims.processing.adapter.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.processing.ProcessTubes;
import org.himuro.lims.processing.ProcessTubes.Child;
import org.himuro.lims.processing.ProcessTubes.Draw;
import org.himuro.lims.processing.application.PoolPage;
import org.himuro.lims.processing.application.Scanned;
import org.himuro.lims.processing.application.ShowingPools.Wanted;
import org.himuro.lims.processing.model.Portions;
import org.himuro.lims.specimen.Preparation;

/** The form in which tubes are pooled. */
final class TypedPool {
    private static final int LONGEST_LIST = 20_000;
    private static final String TAKEN = "taken-";

    private TypedPool() {}

    static List<String> codes(String text) {
        return Arrays.stream(text.split("[\\r\\n,;]+"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(Scanned::code)
                .toList();
    }

    static Wanted wanted(Fields fields, Map<String, String> form) {
        var byHand = new HashMap<String, BigDecimal>();
        form.keySet().stream()
                .filter(name -> name.startsWith(TAKEN))
                .forEach(name ->
                        fields.number(name).ifPresent(value -> byHand.put(name.substring(TAKEN.length()), value)));
        return new Wanted(
                codes(fields.text("tubes", LONGEST_LIST)),
                fields.one(Portions.class, "how").orElse(Portions.EQUAL_VOLUME),
                fields.number("each"),
                byHand);
    }

    /** Whether somebody has seen these amounts: what was worked out otherwise is looked at first. */
    static boolean isSeen(Map<String, String> form, Wanted wanted, List<PoolPage.Row> rows) {
        return wanted.how() == Portions.BY_HAND
                || rows.stream()
                        .allMatch(r -> r.taken()
                                .map(BigDecimal::toPlainString)
                                .orElse("")
                                .equals(form.getOrDefault("seen-" + r.code(), "-")));
    }

    static ProcessTubes command(Fields fields, Wanted wanted, List<PoolPage.Row> rows) {
        var draws = new ArrayList<Draw>();
        for (int i = 0; i < wanted.tubes().size(); i++) {
            var taken = i < rows.size() ? rows.get(i).taken() : Optional.<BigDecimal>empty();
            draws.add(new Draw(wanted.tubes().get(i), taken, Optional.empty(), Optional.empty(), false));
        }
        var into = new Child("", TypedProcessing.said(fields, "into"), Optional.empty(), Optional.empty());
        return new ProcessTubes(
                Preparation.POOL,
                Optional.empty(),
                TypedProcessing.said(fields, "procedure"),
                TypedProcessing.said(fields, "kit"),
                TypedProcessing.said(fields, "lot"),
                TypedProcessing.said(fields, "equipment"),
                Optional.empty(),
                draws,
                List.of(into),
                Optional.empty());
    }
}

package org.himuro.lims.retention.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.retention.Form;
import org.himuro.lims.retention.FormRule;
import org.himuro.lims.retention.Keeper;
import org.himuro.lims.retention.LocalException;
import org.himuro.lims.retention.Policy;
import org.himuro.lims.retention.TubeKeep;
import org.himuro.lims.shared.Reason;

/** Whether a form of material is kept where the policy foresees it. */
public final class Foreseen {
    private Foreseen() {}

    /** @param keeper what kind of place it is; empty for a laboratory or a carrier, which keep nothing */
    public static TubeKeep.Place at(
            Optional<Keeper> keeper, Optional<FormRule> rule, Optional<LocalException> exception) {
        if (rule.isEmpty() || keeper.isEmpty()) {
            return TubeKeep.Place.NOTHING_SAID;
        }
        if (rule.get().keepers().contains(keeper.get())) {
            return TubeKeep.Place.FORESEEN;
        }
        return exception.isPresent() ? TubeKeep.Place.BY_EXCEPTION : TubeKeep.Place.NOT_FORESEEN;
    }

    /** The same in reasons, with what of it stays for a later analysis; none where the policy says nothing. */
    public static List<Reason> because(Policy policy, Form form, Sites.Site site, LocalDate day) {
        var version = policy.inForce(day);
        var rule = version.flatMap(v -> v.of(form));
        var exception = policy.excepted(site.id(), form, day);
        var because = new ArrayList<Reason>();
        switch (at(Keeper.of(site.category()), rule, exception)) {
            case NOTHING_SAID -> {}
            case FORESEEN ->
                because.add(Reason.of(
                        "PLACE_FORESEEN",
                        form,
                        policy.project(),
                        version.orElseThrow().version()));
            case BY_EXCEPTION -> {
                var by = exception.orElseThrow();
                because.add(Reason.of("PLACE_BY_EXCEPTION", form, policy.project(), by.number(), by.until()));
            }
            case NOT_FORESEEN ->
                because.add(Reason.of(
                        "PLACE_NOT_FORESEEN",
                        form,
                        policy.project(),
                        version.orElseThrow().version()));
        }
        if (!because.isEmpty()) {
            rule.flatMap(FormRule::reserve)
                    .ifPresent(r -> because.add(Reason.of(
                            "PLACE_WITH_RESERVE", r.value().stripTrailingZeros().toPlainString(), r.unit())));
        }
        return List.copyOf(because);
    }
}

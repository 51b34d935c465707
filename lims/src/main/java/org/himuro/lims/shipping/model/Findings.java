package org.himuro.lims.shipping.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.shared.Reason;

/** Reasons and warnings as they are found, each once, in order. */
public final class Findings {
    private final Set<Reason> refused = new LinkedHashSet<>();
    private final Set<Reason> warned = new LinkedHashSet<>();

    public void refuse(String code, Object... args) {
        refused.add(Reason.of(code, args));
    }

    public void refuse(Reason reason) {
        refused.add(reason);
    }

    public void refuseIf(boolean wrong, String code, Object... args) {
        if (wrong) {
            refuse(code, args);
        }
    }

    public void warn(String code, Object... args) {
        warned.add(Reason.of(code, args));
    }

    public void warn(Reason reason) {
        warned.add(reason);
    }

    public boolean isRefused() {
        return !refused.isEmpty();
    }

    public List<Reason> refused() {
        return List.copyOf(refused);
    }

    public List<Reason> warnings() {
        return List.copyOf(warned);
    }

    /** Refused with all reasons, or what is to be done. */
    public <A extends Record> Decision<A> or(Supplier<Decision<A>> accepted) {
        return isRefused() ? new Decision.Refused<>(refused()) : accepted.get();
    }
}

package org.himuro.lims.storage.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.himuro.lims.shared.Reason;

/** Reasons and warnings as they are found, each once, in order. */
final class Verdicts {
    private final Set<Reason> refused = new LinkedHashSet<>();
    private final Set<Reason> look = new LinkedHashSet<>();

    void refuse(String code, Object... args) {
        refused.add(Reason.of(code, args));
    }

    void refuse(Reason reason) {
        refused.add(reason);
    }

    void look(String code, Object... args) {
        look.add(Reason.of(code, args));
    }

    boolean isRefused() {
        return !refused.isEmpty();
    }

    List<Reason> refused() {
        return List.copyOf(refused);
    }

    List<Reason> warnings() {
        return List.copyOf(look);
    }
}

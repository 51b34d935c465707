package org.himuro.lims.quality.application;

import java.util.List;
import org.himuro.lims.shared.Reason;

/** A deviation that somebody saw, to be told. @param code and {@code words} as they were typed */
public record RaisePage(String code, String words, List<Reason> reasons) {
    public RaisePage {
        reasons = List.copyOf(reasons);
    }
}

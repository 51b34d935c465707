package org.himuro.lims.quality.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.ledger.Acts;

/** What people wrote about deviations, and what they signed, by its digest. */
public interface DeviationTexts {
    /** By digest; what is not known is absent. */
    Map<String, String> of(Collection<String> digests);

    /** Kept in the act's own transaction. */
    Acts.Beside kept(List<String> contents);

    /** What a deviation says when it is signed, word for word as the act finds it; kept in the act's own transaction. */
    Acts.Beside statementOf(UUID deviation);
}

package org.himuro.lims.storage.application;

import java.util.Collection;
import java.util.Map;

/** Further codes of tubes. */
@FunctionalInterface
public interface AliasesOf {
    /** @return further code to own code */
    Map<String, String> tubes(Collection<String> codes);
}

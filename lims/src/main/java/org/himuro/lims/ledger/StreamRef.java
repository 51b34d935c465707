package org.himuro.lims.ledger;

import java.util.UUID;

/**
 * One stream of facts: a tube, a container, a case, a donor's consent.
 *
 * @param kind the name of its {@link StreamKind}
 */
public record StreamRef(String kind, UUID id) {}

package org.himuro.lims.ledger;

import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Fact;

/**
 * Takes an earlier fact of the same stream out of what the history implies. The earlier fact stays where it is. What
 * should stand in its place is appended beside this one, as an ordinary, late fact.
 *
 * @param corrects the id of the fact
 * @param reason a code, e.g. {@code UNDO}, {@code WRONG_CASE}, {@code WRONG_TIME}
 * @param approvedBy the second person, where the procedure asks for one
 */
public record FactCorrected(UUID corrects, String reason, Optional<UUID> approvedBy) implements Fact {}

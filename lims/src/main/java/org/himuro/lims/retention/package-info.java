/**
 * What is kept where and for how long, what may leave and what may not (B8, B9).
 *
 * <p>Owns: the streams of policies, one for each project, with their projections {@code policy}, {@code policy_version},
 * {@code policy_rule} and {@code policy_exception}; the streams of what is said about keeping the tubes of a case, with
 * {@code keeping}, {@code legal_hold} and {@code legal_hold_tube}. Emits: {@link org.himuro.lims.retention.PolicyEvent},
 * {@link org.himuro.lims.retention.KeepingEvent}. Reads: {@code shared}, {@code ledger}, {@code identity}, {@code procedure} (the
 * programme's days), {@code consent}, {@code specimen}, {@code quality}, whose question before a destruction it answers. Contexts below ask
 * {@link org.himuro.lims.retention.MayLeave} before something leaves or is used up, and say what they have promised
 * ({@link org.himuro.lims.retention.Promises}) and measured ({@link org.himuro.lims.retention.Concentrations}).
 */
@NullMarked
package org.himuro.lims.retention;

import org.jspecify.annotations.NullMarked;

/**
 * Who may (R1): organisations, sites, people, roles, devices, sign-in, electronic signature, and the vault that alone
 * knows names.
 *
 * <p>Owns: {@code organisation}, {@code site}, {@code person}, {@code device}, {@code session} and, in its own schema with
 * its own account, the vault. Emits: {@code SecurityEvent}. Reads: {@code shared}, {@code ledger}. Every route names the
 * {@link org.himuro.lims.identity.Right} it needs; a route without one is refused.
 */
@NullMarked
package org.himuro.lims.identity;

import org.jspecify.annotations.NullMarked;

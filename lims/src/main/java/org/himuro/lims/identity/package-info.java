/**
 * Who may (R1): organisations, sites, people, roles, devices, sign-in, electronic signature, and the vault that alone
 * knows names.
 *
 * <p>Owns: {@code organisation}, {@code site}, {@code person}, {@code role_grant}, {@code device}, {@code api_token},
 * {@code session}, {@code sign_in_*}, {@code mail_address} (of people at work) and, in its own schema with
 * its own account, the vault. Emits: {@code SecurityEvent}. Reads: {@code shared}, {@code ledger}. Every route names the
 * {@link org.himuro.lims.identity.Right} it needs; a route without one is refused.
 */
@NullMarked
package org.himuro.lims.identity;

import org.jspecify.annotations.NullMarked;

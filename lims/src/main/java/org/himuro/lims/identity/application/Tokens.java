package org.himuro.lims.identity.application;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Right;

/** The rows of tokens for machines. Only their hash is stored. */
public interface Tokens {
    /** @param scopes names of rights, separated by commas */
    record Token(
            UUID id,
            String label,
            UUID person,
            UUID site,
            String tokenHash,
            String scopes,
            Instant expiresAt,
            boolean revoked) {
        public Set<Right> rights() {
            return Arrays.stream(scopes.split(",")).map(Right::valueOf).collect(Collectors.toUnmodifiableSet());
        }

        public boolean works(Instant now) {
            return !revoked && now.isBefore(expiresAt);
        }
    }

    Optional<Token> byHash(String tokenHash);

    Optional<Token> token(UUID id);

    List<Token> all();

    void add(Token token);

    void revoke(UUID id);
}

package org.himuro.lims.identity.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.application.Tokens;

@Singleton
final class JdbcTokens implements Tokens {
    private final Tables tables;

    JdbcTokens(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Token> byHash(String tokenHash) {
        return tables.tokens.one("where token_hash=?", tokenHash);
    }

    @Override
    public Optional<Token> token(UUID id) {
        return tables.tokens.byId(id);
    }

    @Override
    public List<Token> all() {
        return tables.tokens.list("order by revoked, expires_at desc, id");
    }

    @Override
    public void add(Token token) {
        tables.tokens.add(token);
    }

    @Override
    public void revoke(UUID id) {
        tables.database.run("update api_token set revoked=true where id=?", id);
    }
}

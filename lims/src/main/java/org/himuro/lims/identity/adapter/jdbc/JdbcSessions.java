package org.himuro.lims.identity.adapter.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.application.Sessions;

@Singleton
final class JdbcSessions implements Sessions {
    private final Tables tables;

    JdbcSessions(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Session> byToken(String tokenHash) {
        return tables.sessions.one("where token_hash=?", tokenHash);
    }

    @Override
    public Optional<Session> byId(UUID id) {
        return tables.sessions.byId(id);
    }

    @Override
    public List<Session> live(UUID person) {
        return tables.sessions.list("where person=? and ended_at is null order by created_at desc", person);
    }

    @Override
    public List<Session> silentSince(Instant instant, int limit) {
        return tables.sessions.list("where ended_at is null and seen_at<? order by seen_at limit ?", instant, limit);
    }

    @Override
    public void open(Session session) {
        tables.sessions.add(session);
    }

    @Override
    public void change(Session before, Session after) {
        tables.sessions.change(before, after);
    }

    @Override
    public void seen(UUID id, Instant at) {
        tables.database.run("update session set seen_at=? where id=? and seen_at<?", at, id, at);
    }

    @Override
    public boolean end(UUID id, Instant at) {
        return tables.database.run("update session set ended_at=? where id=? and ended_at is null", at, id) == 1;
    }
}

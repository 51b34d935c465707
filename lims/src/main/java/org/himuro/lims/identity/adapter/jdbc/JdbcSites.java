package org.himuro.lims.identity.adapter.jdbc;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.application.Generation;
import org.himuro.lims.identity.application.Register.SiteRow;

/** The register of sites for the other contexts: small and rarely changed, so kept in the process for two seconds. */
@Singleton
final class JdbcSites implements Sites {
    private final LoadingCache<Long, List<Site>> kept;
    private final Generation generation;

    JdbcSites(Tables tables, Generation generation) {
        this.generation = generation;
        kept = Caffeine.newBuilder()
                .maximumSize(4)
                .expireAfterWrite(Duration.ofSeconds(2))
                .build(key -> tables.sites.list("order by code").stream()
                        .map(JdbcSites::site)
                        .toList());
    }

    @Override
    public Optional<Site> byId(UUID id) {
        return all().stream().filter(site -> site.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Site> byCode(String code) {
        return all().stream().filter(site -> site.code().equals(code)).findFirst();
    }

    @Override
    public List<Site> all() {
        return kept.get(generation.number());
    }

    private static Site site(SiteRow row) {
        return new Site(
                row.id(), row.code(), row.nameJa(), row.nameEn(), row.category(), row.country(), ZoneId.of(row.zone()));
    }
}

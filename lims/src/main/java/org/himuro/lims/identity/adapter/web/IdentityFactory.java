package org.himuro.lims.identity.adapter.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.ResearchIds;
import org.himuro.lims.identity.application.IdentitySettings;
import org.himuro.lims.platform.Installation;

/** What identity is told by the installation. */
@Factory
final class IdentityFactory {
    /** Only a demo, which can never become real, does without a second factor. */
    @Singleton
    IdentitySettings settings(Installation installation) {
        return new IdentitySettings(installation.isDemo());
    }

    /** Until a context registers donors: the key itself. */
    @Singleton
    @Requires(missingBeans = ResearchIds.class)
    ResearchIds keysThemselves() {
        return new ResearchIds() {
            @Override
            public Optional<UUID> donor(String researchId) {
                return Form.id(Optional.of(researchId));
            }

            @Override
            public Optional<String> researchId(UUID donor) {
                return Optional.of(donor.toString());
            }
        };
    }

    @Singleton
    @Requires(missingBeans = InstantSource.class)
    InstantSource clock() {
        return InstantSource.system();
    }
}

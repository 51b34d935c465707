package org.himuro.lims.identity.adapter.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.himuro.lims.identity.application.IdentitySettings;
import org.himuro.lims.platform.web.WebSettings;

/** What identity is told by the configuration. */
@Factory
final class IdentityFactory {
    @Singleton
    IdentitySettings settings(WebSettings web) {
        return new IdentitySettings(web.demo());
    }

    @Singleton
    @Requires(missingBeans = InstantSource.class)
    InstantSource clock() {
        return InstantSource.system();
    }
}

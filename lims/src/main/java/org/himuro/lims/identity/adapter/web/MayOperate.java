package org.himuro.lims.identity.adapter.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.application.Arrive.Caller;
import org.himuro.lims.platform.health.ManagementAccess;

/** From another machine, health and metrics are for who may audit: a person, or a monitoring system by its token. */
@Singleton
@Requires(notEnv = "preview")
final class MayOperate implements ManagementAccess {
    private final Callers callers;

    MayOperate(Callers callers) {
        this.callers = callers;
    }

    @Override
    public boolean allows(HttpRequest<?> request) {
        return callers.of(request)
                .flatMap(Caller::viewer)
                .filter(viewer -> viewer.may(Right.AUDIT))
                .isPresent();
    }
}

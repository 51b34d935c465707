package org.himuro.lims.platform.health;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Health and metrics are for this machine itself, or for whom {@link ManagementAccess} allows; for others they are not there. */
@ServerFilter({"/health/**", "/prometheus/**"})
@Order(Ordered.LOWEST_PRECEDENCE)
final class ManagementDoor {
    private final Optional<ManagementAccess> access;

    ManagementDoor(Optional<ManagementAccess> access) {
        this.access = access;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        return isLocal(request) || access.filter(rule -> rule.allows(request)).isPresent()
                ? null
                : HttpResponse.notFound();
    }

    /** A reverse proxy on this machine is not this machine asking. */
    private static boolean isLocal(HttpRequest<?> request) {
        var headers = request.getHeaders();
        return request.getRemoteAddress().getAddress().isLoopbackAddress()
                && !headers.contains("X-Forwarded-For")
                && !headers.contains("Forwarded")
                && !headers.contains("X-Real-IP");
    }
}

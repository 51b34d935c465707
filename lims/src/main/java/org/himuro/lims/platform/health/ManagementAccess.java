package org.himuro.lims.platform.health;

import io.micronaut.http.HttpRequest;

/** Says who else than this machine itself may read health and metrics. Without such a bean nobody may. */
public interface ManagementAccess {
    /** Whether whoever sent the request has the right. */
    boolean allows(HttpRequest<?> request);
}

package org.himuro.lims.platform.web;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Port: tells who is signed in. Implemented by identity. */
public interface Visitors {
    /** Empty for an anonymous caller. */
    Optional<Visitor> of(HttpRequest<?> request);
}

package org.himuro.lims.identity.adapter.web;

import io.micronaut.core.annotation.AnnotationMetadata;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Anyone;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;

/** What a route asks of its caller. */
sealed interface RouteRights {
    record Open() implements RouteRights {}

    record Asks(Right right) implements RouteRights {}

    /** Nobody said who may: nobody may. */
    record Closed() implements RouteRights {}

    /** Routes of the frame and of the framework, which know no rights of ours. */
    Map<String, RouteRights> OTHERS = Map.of(
            "/health", new Open(),
            "/health/{selector}", new Open(),
            "/preferences", new Open(),
            "/static/v{version}/{+path}", new Open(),
            "/static/fonts/{+name}", new Open(),
            "/prometheus", new Asks(Right.AUDIT));

    /** @param pattern the route's template, as the router knows it */
    static RouteRights of(AnnotationMetadata route, String pattern) {
        var right = route.enumValue(Needs.class, Right.class);
        if (right.isPresent()) {
            return new Asks(right.get());
        }
        return route.hasAnnotation(Anyone.class)
                ? new Open()
                : Optional.ofNullable(OTHERS.get(pattern)).orElse(new Closed());
    }
}

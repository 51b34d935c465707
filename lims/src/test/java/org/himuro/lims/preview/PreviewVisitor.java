package org.himuro.lims.preview;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.CsrfTokens;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.platform.web.Visitor;
import org.himuro.lims.platform.web.Visitors;

/** An invented person who may enter every room; {@code ?anonymous} for nobody. */
@Factory
@Requires(env = "preview")
final class PreviewVisitor {
    @Singleton
    @Primary
    Visitors visitors() {
        var visitor = new Visitor(
                "佐藤 みどり",
                "role.technician",
                "中央病院 病理部",
                ZoneId.of("Asia/Tokyo"),
                Optional.empty(),
                false,
                EnumSet.allOf(Room.class),
                List.of());
        return request -> request.getParameters().contains("anonymous") ? Optional.empty() : Optional.of(visitor);
    }

    @Singleton
    @Primary
    CsrfTokens tokens() {
        return new CsrfTokens() {
            @Override
            public String issue(HttpRequest<?> request) {
                return "preview";
            }

            @Override
            public boolean accepts(HttpRequest<?> request, String presented) {
                return presented.equals("preview");
            }
        };
    }
}

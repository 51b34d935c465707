package org.himuro.lims.preview;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/** {@code java ... PreviewServer PORT}: the pages with invented data. */
public final class PreviewServer {
    private PreviewServer() {}

    public static EmbeddedServer start(int port) {
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "micronaut.server.port", port,
                        "micronaut.server.host", "127.0.0.1",
                        "micronaut.security.enabled", false,
                        "micronaut.config-import.enabled", false,
                        "datasources.default.enabled", false,
                        "flyway.enabled", false,
                        "himuro.web.demo", true,
                        "himuro.web.pseudo", true),
                "preview");
    }

    public static void main(String[] args) {
        start(args.length == 0 ? 8099 : Integer.parseInt(args[0]));
    }
}

package org.himuro.lims.preview;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/** {@code java ... PreviewServer PORT}: the pages with invented data. */
public final class PreviewServer {
    private PreviewServer() {}

    public static EmbeddedServer start(int port) {
        return ApplicationContext.builder("preview")
                .properties(Map.ofEntries(
                        Map.entry("micronaut.server.port", port),
                        Map.entry("micronaut.server.host", "127.0.0.1"),
                        Map.entry("micronaut.server.ssl.enabled", false),
                        Map.entry("micronaut.security.enabled", false),
                        Map.entry("datasources.default.enabled", false),
                        Map.entry("datasources.ledger.enabled", false),
                        Map.entry("datasources.vault.enabled", false),
                        Map.entry("datasources.migrate.enabled", false),
                        Map.entry("flyway.enabled", false),
                        Map.entry("quartz.enabled", false),
                        Map.entry("himuro.web.demo", true),
                        Map.entry("himuro.web.pseudo", true)))
                .start()
                .getBean(EmbeddedServer.class)
                .start();
    }

    public static void main(String[] args) {
        start(args.length == 0 ? 8099 : Integer.parseInt(args[0]));
    }
}

package org.himuro.lims.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Browser;
import org.himuro.lims.identity.IdentityServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the API says of itself is true of the application that runs. */
@Tag("X1")
class OpenApiTest {
    /** Says by its address alone what happened. */
    private static final List<String> WITHOUT_BODY = List.of("POST /api/v1/cases/{code}/resection");

    private static IdentityServer app;
    private static SwaggerParseResult parsed;

    @BeforeAll
    static void start() {
        app = IdentityServer.start("DEMO");
        var browser = new Browser(app.server.getURI());
        var answer = browser.send(HttpRequest.newBuilder(browser.at("/api/v1/openapi.json")));
        assertThat(answer.statusCode()).isEqualTo(200);
        var options = new ParseOptions();
        options.setResolve(true);
        parsed = new OpenAPIV3Parser().readContents(answer.body(), null, options);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static OpenAPI document() {
        return Objects.requireNonNull(parsed.getOpenAPI());
    }

    private static Map<String, Operation> operations() {
        var operations = new TreeMap<String, Operation>();
        document()
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((HttpMethod method, Operation operation) ->
                                operations.put(method + " " + path, operation)));
        return operations;
    }

    @Test
    void the_document_follows_the_standard() {
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(document().getOpenapi()).startsWith("3.0");
    }

    @Test
    void every_route_of_the_interface_is_described_and_nothing_else() {
        var routes = app.bean(Router.class)
                .uriRoutes()
                .filter(r -> r.getUriMatchTemplate().toPathString().startsWith("/api/v1/"))
                .filter(r -> !List.of("HEAD", "OPTIONS").contains(r.getHttpMethodName()))
                .map(r -> r.getHttpMethodName() + " " + r.getUriMatchTemplate().toPathString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(operations().keySet()).containsExactlyElementsOf(routes);
    }

    @Test
    void every_operation_says_in_words_what_it_does_and_which_right_it_needs() {
        operations().forEach((route, operation) -> {
            assertThat(operation.getSummary()).as(route).isNotBlank();
            assertThat(operation.getOperationId()).as(route).isNotBlank();
            assertThat(operation.getSecurity() != null || operation.getDescription() != null)
                    .as(route)
                    .isTrue();
        });
        assertThat(operations().values().stream().map(Operation::getOperationId))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_act_says_what_it_takes_and_that_it_may_be_sent_twice() {
        operations().forEach((route, operation) -> {
            if (route.startsWith("POST") && !WITHOUT_BODY.contains(route)) {
                var content = operation.getRequestBody().getContent();
                assertThat(content).as(route).hasSize(1);
                content.values()
                        .forEach(m -> assertThat(m.getSchema()).as(route).isNotNull());
            }
            if (route.startsWith("POST")) {
                assertThat(operation.getParameters().toString()).as(route).contains("Idempotency-Key", "Occurred-At");
                assertThat(operation.getResponses()).as(route).containsKeys("400", "401", "403", "409", "422");
            }
        });
    }

    @Test
    void the_schema_of_a_body_names_every_field_that_is_asked_for() {
        var content = Objects.requireNonNull(operations().get("POST /api/v1/puts"))
                .getRequestBody()
                .getContent();
        Schema<?> whole =
                Objects.requireNonNull(content.get("application/json")).getSchema();
        Schema<?> puts = Objects.requireNonNull(whole.getProperties().get("puts"));
        assertThat(puts.getItems().getRequired()).containsExactlyInAnyOrder("tube", "box", "cell");
    }
}

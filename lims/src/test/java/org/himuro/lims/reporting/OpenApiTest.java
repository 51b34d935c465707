package org.himuro.lims.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
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
    private static final List<String> WITHOUT_BODY =
            List.of("POST /api/v1/cases/{code}/clamping", "POST /api/v1/cases/{code}/resection");

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

    @Test
    void every_operation_says_what_it_answers_with_where_it_succeeds() {
        operations().forEach((route, operation) -> {
            var success = Objects.requireNonNull(operation.getResponses().get("200"), route);
            assertThat(success.getContent()).as(route).hasSize(1);
            success.getContent()
                    .forEach((media, content) -> assertThat(said(content.getSchema()))
                            .as(route + " " + media)
                            .isTrue());
        });
    }

    /** A text in a form of its own, or an object whose members are named. */
    private static boolean said(Schema<?> schema) {
        var whole = schema.get$ref() == null ? schema : resolved(schema.get$ref());
        return "string".equals(whole.getType())
                || (whole.getProperties() != null && !whole.getProperties().isEmpty());
    }

    private static Schema<?> resolved(String ref) {
        return Objects.requireNonNull(
                document().getComponents().getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1)), ref);
    }

    @Test
    void every_refusal_is_a_problem_with_one_of_its_stable_codes() {
        operations()
                .forEach((route, operation) -> operation.getResponses().forEach((status, answer) -> {
                    if (status.startsWith("4") || status.equals("default")) {
                        assertThat(whole(answer).getContent())
                                .as(route + " " + status)
                                .containsKey("application/problem+json");
                    }
                }));
        assertThat(codes("400")).contains("bad-request", "act-id-not-uuidv7", "cursor-unknown");
        assertThat(codes("409")).containsExactly("in-progress", "other-content");
        var retried =
                Objects.requireNonNull(document().getComponents().getResponses().get("Refused409"));
        assertThat(retried.getHeaders()).containsKey("Retry-After");
    }

    private static ApiResponse whole(ApiResponse answer) {
        return answer.get$ref() == null
                ? answer
                : Objects.requireNonNull(document()
                        .getComponents()
                        .getResponses()
                        .get(answer.get$ref().substring(answer.get$ref().lastIndexOf('/') + 1)));
    }

    private static List<Object> codes(String status) {
        var answer =
                Objects.requireNonNull(document().getComponents().getResponses().get("Refused" + status));
        Schema<?> both = Objects.requireNonNull(answer.getContent().get("application/problem+json"))
                .getSchema();
        Schema<?> narrowed = both.getAllOf().getLast();
        Schema<?> code = Objects.requireNonNull(narrowed.getProperties().get("code"));
        return List.copyOf(code.getEnum());
    }

    @Test
    void a_list_comes_in_pages_and_what_is_versioned_carries_its_tag() {
        var list = Objects.requireNonNull(operations().get("GET /api/v1/kits"));
        var page = Objects.requireNonNull(
                Objects.requireNonNull(list.getResponses().get("200"))
                        .getContent()
                        .get("application/json"));
        assertThat(page.getSchema().getProperties()).containsOnlyKeys("items", "next");
        var one = Objects.requireNonNull(operations().get("GET /api/v1/tubes/{code}"));
        assertThat(Objects.requireNonNull(one.getResponses().get("200")).getHeaders())
                .containsKey("ETag");
        assertThat(one.getResponses()).containsKey("304");
    }
}

package org.himuro.lims.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X1")
class PagingTest {
    @Test
    void a_full_page_names_where_the_next_begins_and_the_last_does_not() {
        var page = Page.of(List.of("a", "b", "c"), 2, Cursor::at);
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next().flatMap(next -> Cursor.read(next, 1))).contains(Cursor.at("b"));
        assertThat(Page.of(List.of("a", "b"), 2, Cursor::at).next()).isEmpty();
    }

    @Test
    void a_cursor_made_up_by_somebody_else_is_not_read() {
        assertThat(Cursor.read("%%%", 1)).isEmpty();
        assertThat(Cursor.read(Cursor.at("a", "b").written(), 1)).isEmpty();
    }

    @Test
    void the_version_that_somebody_edits_is_read_from_the_header_and_another_form_is_no_version() {
        assertThat(ETags.edited(HttpRequest.PUT("/", "").header(HttpHeaders.IF_MATCH, ETags.of(3))))
                .contains(3L);
        assertThat(ETags.edited(HttpRequest.PUT("/", "").header(HttpHeaders.IF_MATCH, "W/x")))
                .contains(-1L);
        assertThat(ETags.edited(HttpRequest.PUT("/", ""))).isEmpty();
    }

    @Test
    void a_reader_who_has_the_version_gets_no_body() {
        var known = HttpRequest.GET("/").header(HttpHeaders.IF_NONE_MATCH, ETags.of(3));
        assertThat(ETags.unlessKnown(known, 3, () -> "body").code()).isEqualTo(304);
        assertThat(ETags.unlessKnown(known, 4, () -> "body").body()).isEqualTo("body");
    }
}

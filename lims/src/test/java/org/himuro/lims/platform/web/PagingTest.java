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
        assertThat(Page.limit(100_000)).isEqualTo(Page.MOST);
        assertThat(Page.limit(-1)).isEqualTo(1);
    }

    @Test
    void an_editor_with_an_old_version_is_told_so() {
        var old = HttpRequest.PUT("/", "").header(HttpHeaders.IF_MATCH, ETags.of(3));
        assertThat(ETags.match(old, 4)).isEqualTo(ETags.Match.CHANGED);
        assertThat(ETags.match(old, 3)).isEqualTo(ETags.Match.SAME);
        assertThat(ETags.match(HttpRequest.PUT("/", ""), 3)).isEqualTo(ETags.Match.NOT_SAID);
    }

    @Test
    void a_reader_who_has_the_version_gets_no_body() {
        var known = HttpRequest.GET("/").header(HttpHeaders.IF_NONE_MATCH, ETags.of(3));
        assertThat(ETags.unlessKnown(known, 3, () -> "body").code()).isEqualTo(304);
        assertThat(ETags.unlessKnown(known, 4, () -> "body").body()).isEqualTo("body");
    }
}

package org.himuro.lims.reporting.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.reporting.application.KeepingSearches;
import org.himuro.lims.reporting.application.ListingTubes;
import org.himuro.lims.reporting.application.Sight;
import org.himuro.lims.reporting.application.TubeQuery;
import org.himuro.lims.reporting.application.Words;
import org.himuro.lims.reporting.application.WordsOfTubes;

/**
 * What is typed or scanned into the search. It comes in a body: an address would stand in logs, and it may hold a name. What was
 * understood becomes the address of the list.
 */
@Hidden
@Controller("/tubes/words")
@Needs(Right.SEE_TUBES)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WordPages {
    private final WordsOfTubes words;
    private final ListingTubes listing;
    private final Pages pages;
    private final InstantSource clock;

    WordPages(WordsOfTubes words, ListingTubes listing, Pages pages, InstantSource clock) {
        this.words = words;
        this.listing = listing;
        this.pages = pages;
        this.clock = clock;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> read(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> body) {
        var fields = Fields.form(body);
        var typed = fields.text("words");
        var asked = KeepingSearches.read(fields.text("asked", SearchPages.ASKED));
        fields.check();
        var page = words.page(typed, viewer);
        if (page.isPresent()) {
            return HttpResponse.seeOther(URI.create(page.get()));
        }
        var read = words.read(typed, viewer);
        var query = TubeQuery.asked(
                Fields.query(Words.with(asked, read.meanings())), Sight.of(viewer, clock.instant()), TubePages.ROWS);
        if (read.whole()) {
            var address = ListingTubes.text(ListingTubes.address(query.conditions(), query.sort()));
            return HttpResponse.seeOther(URI.create(address.isEmpty() ? "/tubes" : "/tubes?" + address));
        }
        var view = listing.page(query, viewer.may(Right.PROCESS), viewer.may(Right.STORE))
                .noted(notes(read));
        return pages.show(request, HttpStatus.UNPROCESSABLE_ENTITY, Room.BANK, "reporting/tubes", view, "tubes.title");
    }

    /** What is not known may have been a wristband, and is not repeated unless it has the form of a code. */
    private static List<Phrase> notes(Words.Read read) {
        var notes = new ArrayList<Phrase>();
        read.unknown().forEach(word -> notes.add(Phrase.of("tubes.word-unknown", UnknownCode.searched(word))));
        read.several().forEach(word -> notes.add(Phrase.of("tubes.word-several", word)));
        return notes;
    }
}

package org.himuro.integrations.instrument;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A column of an instrument's file: by its title, so that a file whose columns were moved is not read wrong; by its number where the
 * file has no titles.
 *
 * @param number from 1; where it was when the file was explained
 * @param title as it was written; empty where the file has none
 * @param nth which of the columns of this title, from 1
 */
public record Column(int number, String title, int nth) {
    static final int MOST = 200;
    private static final int LONGEST = 200;

    /** Fails with the word that is wrong. */
    public Column {
        if (number < 1 || number > MOST || nth < 1 || nth > MOST || title.length() > LONGEST) {
            throw new IllegalArgumentException("column");
        }
    }

    /** The column of this number, as the titles name it. */
    public static Column of(int number, List<String> titles) {
        var title = number >= 1 && number <= titles.size() ? titles.get(number - 1) : "";
        int nth = (int) titles.stream()
                .limit(number)
                .filter(t -> Scale.plain(t).equals(Scale.plain(title)))
                .count();
        return new Column(number, title, Math.max(nth, 1));
    }

    /** Where it is in a line of titles, from 0; nowhere where the title is not there. */
    OptionalInt in(List<String> titles) {
        var at = IntStream.range(0, titles.size())
                .filter(i -> Scale.plain(titles.get(i)).equals(Scale.plain(title)))
                .skip(nth - 1L)
                .findFirst();
        return at.isPresent() ? at : OptionalInt.empty();
    }

    /** For messages: its title, or its number. */
    String shown() {
        return title.isBlank() ? String.valueOf(number) : title;
    }
}

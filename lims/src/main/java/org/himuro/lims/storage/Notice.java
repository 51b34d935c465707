package org.himuro.lims.storage;

import java.util.Locale;
import org.himuro.integrations.Finding;
import org.himuro.integrations.FindingCode;
import org.himuro.labels.picture.PictureFinding;

/**
 * Something noticed in what a device gave.
 *
 * @param line of a file, from 1; 0 for the whole of it, and for a picture
 * @param code stable, lower case with hyphens
 */
public record Notice(int line, String code, Words words) {
    @FunctionalInterface
    public interface Words {
        String in(Locale locale);
    }

    public static Notice of(Finding finding) {
        return new Notice(finding.line(), finding.code().code(), finding::message);
    }

    public static Notice of(PictureFinding finding) {
        return new Notice(0, finding.code().code(), finding::message);
    }

    public static Notice tooLarge(int mostBytes) {
        return of(Finding.of(0, FindingCode.TOO_LARGE, String.valueOf(mostBytes)));
    }

    public String message(Locale locale) {
        return words.in(locale);
    }
}

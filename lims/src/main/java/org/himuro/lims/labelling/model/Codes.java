package org.himuro.lims.labelling.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.himuro.labels.id.CaseNumber;
import org.himuro.labels.id.CodeBook;
import org.himuro.labels.id.IdScheme;
import org.himuro.labels.id.IdSchemes;
import org.himuro.labels.id.ParsedCode;
import org.himuro.labels.id.Suffix;
import org.himuro.lims.specimen.Material;

/** Which codes a block of numbers stands for. Numbers whose check character would be unclear are skipped. */
public final class Codes {
    private static final IdSchemes SCHEMES = IdSchemes.installed();

    private Codes() {}

    /** Whether the project's scheme has codes that begin so. */
    public static boolean fits(String project, String site) {
        return SCHEMES.of(project).filter(s -> s.fits(project, site)).isPresent();
    }

    /** The first case from this serial on that has a code. */
    public static Optional<CaseNumber> caseFrom(String project, String site, int year, int serial) {
        return SCHEMES.of(project)
                .filter(s -> serial <= s.lastSerial())
                .flatMap(s -> s.nextFrom(new CaseNumber(project, site, year, serial)));
    }

    /** So many cases from this serial on that have a code; none where they are used up before. */
    public static List<CaseNumber> block(String project, String site, int year, int serial, int count) {
        var found = new ArrayList<CaseNumber>(count);
        for (var next = caseFrom(project, site, year, serial);
                next.isPresent() && found.size() < count;
                next = caseFrom(project, site, year, next.get().serial() + 1)) {
            found.add(next.get());
        }
        return found.size() == count ? List.copyOf(found) : List.of();
    }

    /** The counter of a number, as {@code WGTKH26}. */
    public static String scope(CaseNumber number) {
        return "%s%s%02d".formatted(number.project(), number.site(), number.year());
    }

    /** Whether the number has a code. */
    public static boolean exists(CaseNumber number) {
        return scheme(number).code(number).isPresent();
    }

    public static String of(CaseNumber number) {
        return scheme(number).code(number).orElseThrow();
    }

    private static IdScheme scheme(CaseNumber number) {
        return SCHEMES.of(number.project()).orElseThrow();
    }

    /** The number in a case's code; empty where it is none of this scheme. */
    public static Optional<CaseNumber> caseNumber(String code) {
        return CodeBook.installed().parse(code) instanceof ParsedCode.CaseCode known
                ? Optional.of(known.number())
                : Optional.empty();
    }

    /** The number in the code of a case or of a tube: that of its case, or of its kit. */
    public static Optional<CaseNumber> number(String code) {
        return switch (CodeBook.installed().parse(code)) {
            case ParsedCode.CaseCode known -> Optional.of(known.number());
            case ParsedCode.TubeCode known -> Optional.of(known.number());
            default -> Optional.empty();
        };
    }

    /** So many suffixes from this number on; fewer where they are used up. */
    public static List<Suffix> suffixes(CaseNumber number, char letter, int first, int count) {
        var found = new ArrayList<Suffix>(count);
        var next = first > 99 ? Optional.<Suffix>empty() : scheme(number).nextFrom(number, new Suffix(letter, first));
        while (next.isPresent() && found.size() < count) {
            var suffix = next.get();
            found.add(suffix);
            next = suffix.number() == 99
                    ? Optional.empty()
                    : scheme(number).nextFrom(number, new Suffix(letter, suffix.number() + 1));
        }
        return List.copyOf(found);
    }

    public static List<String> tubes(CaseNumber number, List<Suffix> suffixes) {
        return suffixes.stream().flatMap(s -> code(number, s)).toList();
    }

    private static Stream<String> code(CaseNumber number, Suffix suffix) {
        return scheme(number).code(number, suffix).stream();
    }

    /** The letter that a tube of this material has in its code. */
    public static char letter(Material material) {
        return switch (material) {
            case TUMOUR_TISSUE -> 'T';
            case ADJACENT_NORMAL_TISSUE -> 'N';
            case BLOOD -> 'B';
            case BUFFY_COAT -> 'U';
            case PLASMA -> 'P';
            case FFPE -> 'F';
            case DNA -> 'D';
            case RNA -> 'R';
        };
    }
}

package org.himuro.labels.id;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the ids of cases and tubes are built (L1): {@code <project><site><yy><serial>[suffix]<check>}.
 *
 * <p>The check character is the last of the <em>whole</em> code, suffix included, so that a mistyped aliquot does not pass as its
 * sibling. A code whose check would be {@code *}, I, O or Q is never issued: its serial (or suffix number) is skipped.
 *
 * @param projects the projects that use this scheme; empty: every project
 * @param projectLetters 1 to 4
 * @param siteLetters 2 to 5; at least five letters with those of the project, so that no case looks like an {@link Item}
 * @param serialDigits 4 to 9
 * @param suffixLetters letters that a container suffix may begin with
 * @param check the check character system
 */
public record IdScheme(
        Set<String> projects,
        int projectLetters,
        int siteLetters,
        int serialDigits,
        Set<Character> suffixLetters,
        CheckSystem check) {
    public IdScheme {
        projects = Set.copyOf(projects);
        suffixLetters = Set.copyOf(suffixLetters);
        if (projectLetters < 1 || projectLetters > 4 || siteLetters > 5 || projectLetters + siteLetters < 5) {
            throw new IllegalArgumentException("Project has 1 to 4 letters, site up to 5, both together at least 5");
        }
        if (serialDigits < 4 || serialDigits > 9) {
            throw new IllegalArgumentException("A serial has 4 to 9 digits");
        }
        projects.forEach(IdScheme::refuseReserved);
    }

    /** Two letters, three letters, year, six digits, MOD 37-2: {@code WGNCH260001237}. */
    public static IdScheme standard() {
        var letters = Set.of('T', 'N', 'B', 'P', 'S', 'D', 'R', 'F', 'U');
        return new IdScheme(Set.of(), 2, 3, 6, letters, new Mod37_2());
    }

    /** Whether cases of this project and site have codes of this scheme. */
    public boolean fits(String project, String site) {
        return project.length() == projectLetters
                && site.length() == siteLetters
                && Letters.areClear(project + site)
                && !(project + site).startsWith(Command.PREFIX);
    }

    /** The code of a case, or nothing if this serial is one of those that are skipped. */
    public Optional<String> code(CaseNumber number) {
        return sealed(body(number));
    }

    /** The code of a container of a case, or nothing if this suffix is one of those that are skipped. */
    public Optional<String> code(CaseNumber number, Suffix suffix) {
        if (!suffixLetters.contains(suffix.letter())) {
            throw new IllegalArgumentException("This scheme has no suffix " + suffix.letter());
        }
        return sealed(body(number) + suffix);
    }

    /** As {@link #code(CaseNumber)}, from the parts. */
    public Optional<String> code(String project, String site, int year, int serial, Optional<Suffix> suffix) {
        var number = new CaseNumber(project, site, year, serial);
        return suffix.map(s -> code(number, s)).orElseGet(() -> code(number));
    }

    /** The first case number from {@code start} on that has a code; nothing when the serials are used up. */
    public Optional<CaseNumber> nextFrom(CaseNumber start) {
        return Stream.iterate(start.serial(), s -> s <= lastSerial(), s -> s + 1)
                .map(start::withSerial)
                .filter(n -> code(n).isPresent())
                .findFirst();
    }

    /** The first suffix from {@code start} on that has a code in this case; nothing after 99. */
    public Optional<Suffix> nextFrom(CaseNumber number, Suffix start) {
        return Stream.iterate(start.number(), n -> n <= 99, n -> n + 1)
                .map(n -> new Suffix(start.letter(), n))
                .filter(s -> code(number, s).isPresent())
                .findFirst();
    }

    /** The highest serial: nines. */
    public int lastSerial() {
        return (int) Math.pow(10, serialDigits) - 1;
    }

    /** Groups: project, site, year, serial, suffix (or nothing), and the check character, which may be any. */
    Pattern shape() {
        return Pattern.compile("(%1$s{%2$d})(%1$s{%3$d})(\\d\\d)(\\d{%4$d})(?:(%1$s)(\\d\\d))?([0-9A-Z*])"
                .formatted(Letters.CLASS, projectLetters, siteLetters, serialDigits));
    }

    private String body(CaseNumber number) {
        if (number.project().length() != projectLetters || number.site().length() != siteLetters) {
            throw new IllegalArgumentException("Project or site has not the length of the scheme: " + number);
        }
        if (number.serial() > lastSerial()) {
            throw new IllegalArgumentException(
                    "The serial has more than " + serialDigits + " digits: " + number.serial());
        }
        refuseReserved(number.project() + number.site());
        return number.project() + number.site() + digits(number.year(), 2) + digits(number.serial(), serialDigits);
    }

    static String digits(int value, int length) {
        var text = Integer.toString(value);
        return "0".repeat(Math.max(0, length - text.length())) + text;
    }

    private Optional<String> sealed(String body) {
        var last = check.of(body);
        return Letters.maySeal(last) ? Optional.of(body + last) : Optional.empty();
    }

    private static void refuseReserved(String start) {
        if (start.startsWith(Command.PREFIX)) {
            throw new IllegalArgumentException(Command.PREFIX + " begins command codes only");
        }
    }
}

package org.himuro.labels.id;

/**
 * What a case and its containers share: who runs the project, where, when, and which one. Says nothing about a person.
 *
 * @param project letters without I, O, Q
 * @param site letters without I, O, Q
 * @param year the last two digits of the year, 0 to 99
 * @param serial from 1, within the digits that the scheme has
 */
public record CaseNumber(String project, String site, int year, int serial) {
    public CaseNumber {
        if (!Letters.areClear(project) || !Letters.areClear(site)) {
            throw new IllegalArgumentException(
                    "Project and site are capital letters without I, O, Q: " + project + site);
        }
        if (year < 0 || year > 99 || serial < 1) {
            throw new IllegalArgumentException("Year is 0 to 99 and serial from 1: " + year + ", " + serial);
        }
    }

    /** The same case number with another serial. */
    public CaseNumber withSerial(int other) {
        return new CaseNumber(project, site, year, other);
    }

    /** Characters before the serial: project, site and year. */
    int prefixLength() {
        return project.length() + site.length() + 2;
    }
}

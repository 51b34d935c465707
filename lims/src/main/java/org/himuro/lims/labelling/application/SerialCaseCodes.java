package org.himuro.lims.labelling.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.labels.id.CaseNumber;
import org.himuro.lims.labelling.CaseCodes;
import org.himuro.lims.labelling.Serials;
import org.himuro.lims.labelling.model.Codes;

/** Case codes from the counter of project, site and year. */
@Singleton
public final class SerialCaseCodes implements CaseCodes {
    private final Serials serials;

    public SerialCaseCodes(Serials serials) {
        this.serials = serials;
    }

    @Override
    public Optional<String> next(UUID act, String project, String site, int year) {
        if (!Codes.fits(project, site)) {
            return Optional.empty();
        }
        var scope = Codes.scope(new CaseNumber(project, site, year, 1));
        int serial = serials.take(
                act,
                scope,
                from -> Codes.caseFrom(project, site, year, from)
                                .map(CaseNumber::serial)
                                .orElse(from - 1)
                        + 1);
        return Codes.caseFrom(project, site, year, serial).map(Codes::of);
    }

    @Override
    public List<String> next(UUID act, String project, String site, int year, int count) {
        if (count == 0 || !Codes.fits(project, site)) {
            return List.of();
        }
        var scope = Codes.scope(new CaseNumber(project, site, year, 1));
        int first = serials.take(
                act,
                scope,
                from -> Codes.block(project, site, year, from, count).stream()
                        .map(last -> last.serial() + 1)
                        .reduce(from, Math::max));
        return Codes.block(project, site, year, first, count).stream()
                .map(Codes::of)
                .toList();
    }
}

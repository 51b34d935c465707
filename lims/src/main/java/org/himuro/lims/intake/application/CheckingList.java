package org.himuro.lims.intake.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.himuro.integrations.Finding;
import org.himuro.integrations.Reading;
import org.himuro.integrations.Sha256;
import org.himuro.integrations.table.TableFile;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.intake.BankFileKind;
import org.himuro.lims.intake.BankImport;
import org.himuro.lims.intake.model.BankKnown;
import org.himuro.lims.intake.model.Checked;
import org.himuro.lims.intake.model.IntakeMapping;
import org.himuro.lims.intake.model.ListColumns;
import org.himuro.lims.intake.model.PlaceCheck;
import org.himuro.lims.intake.model.TubeCheck;
import org.himuro.lims.shared.Reason;

/** Checks a list as a whole against itself and the bank; nothing is recorded. */
@Singleton
public final class CheckingList {
    private static final Duration AT_HAND = Duration.ofMinutes(2);

    private final OpeningList opening;
    private final BankFacts bank;
    private final Sites sites;
    private final InstantSource clock;
    private final Cache<String, Result> last =
            Caffeine.newBuilder().maximumSize(2).expireAfterWrite(AT_HAND).build();

    CheckingList(OpeningList opening, BankFacts bank, Sites sites, InstantSource clock) {
        this.opening = opening;
        this.bank = bank;
        this.sites = sites;
        this.clock = clock;
    }

    /**
     * @param noticed of the file itself
     * @param reasons why it could not be checked at all
     * @param seen stands for file, mapping and what was found
     */
    public record Result(Checked checked, List<Finding> noticed, List<Reason> reasons, String seen) {
        public Result {
            noticed = List.copyOf(noticed);
            reasons = List.copyOf(reasons);
        }

        static Result not(List<Finding> noticed, Reason... reasons) {
            return new Result(new Checked(0, 0, List.of(), 0, 0, 0, 0, 0), noticed, List.of(reasons), "");
        }

        public boolean isFaultless() {
            return reasons.isEmpty() && checked.isFaultless();
        }
    }

    /** The check made for this file and mapping just now, where there was one. */
    public Result recent(BankImport imported) {
        return last.get(imported.id() + imported.mapping().orElse(""), key -> check(imported));
    }

    void forget(UUID imported) {
        last.asMap().keySet().removeIf(key -> key.startsWith(imported.toString()));
    }

    /** Goes through the whole list. */
    Result check(BankImport imported) {
        var mapping = imported.mapping().map(IntakeMapping::of);
        var file = opening.of(imported);
        if (mapping.isEmpty() || file.isEmpty()) {
            return Result.not(List.of(), Reason.of(mapping.isEmpty() ? "IMPORT_NOT_MAPPED" : "IMPORT_FILE_GONE"));
        }
        return imported.kind() == BankFileKind.TUBES
                ? tubes(imported, file.get(), mapping.get()).result()
                : places(imported, file.get(), mapping.get()).result();
    }

    /** A check with what it holds of the list. */
    record TubesChecked(TubeCheck check, Result result) {}

    record PlacesChecked(PlaceCheck check, BankKnown known, Result result) {}

    TubesChecked tubes(BankImport imported, ListFile file, IntakeMapping mapping) {
        var check = new TubeCheck(mapping, columns(file, mapping), zone(imported.site()), clock.instant());
        var read = file.below(mapping, check::row);
        if (read instanceof Reading.Refused<TableFile.Passed>(var findings)) {
            return new TubesChecked(check, Result.not(findings, Reason.of("IMPORT_FILE_UNREADABLE")));
        }
        return new TubesChecked(check, result(imported, check.against(bank.of(imported.site(), check.asked())), read));
    }

    PlacesChecked places(BankImport imported, ListFile file, IntakeMapping mapping) {
        var check = new PlaceCheck(mapping, columns(file, mapping));
        var read = file.below(mapping, check::row);
        var known = bank.of(imported.site(), check.asked());
        if (read instanceof Reading.Refused<TableFile.Passed>(var findings)) {
            return new PlacesChecked(check, known, Result.not(findings, Reason.of("IMPORT_FILE_UNREADABLE")));
        }
        return new PlacesChecked(check, known, result(imported, check.against(known), read));
    }

    static ListColumns columns(ListFile file, IntakeMapping mapping) {
        return ListColumns.of(mapping, file.titles(mapping.sheet(), mapping.headerRow()));
    }

    java.time.ZoneId zone(UUID site) {
        return sites.byId(site).map(Sites.Site::zone).orElseThrow();
    }

    private static Result result(BankImport imported, Checked checked, Reading<TableFile.Passed> read) {
        var seen = imported.file() + imported.mapping().orElse("") + checked.lines() + "/" + checked.faultCount() + "/"
                + checked.newPlaces() + "/" + checked.donors();
        return new Result(
                checked, read.findings(), List.of(), Sha256.of(seen.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}

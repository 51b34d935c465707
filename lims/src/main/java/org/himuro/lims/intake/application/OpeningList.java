package org.himuro.lims.intake.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.himuro.integrations.Reading;
import org.himuro.integrations.table.TableFile;
import org.himuro.lims.intake.BankImport;

/** Takes a list out of the vault and opens it. The one that is being worked on stays at hand for some minutes. */
@Singleton
public final class OpeningList {
    private static final Duration AT_HAND = Duration.ofMinutes(5);

    private final KeptFiles files;
    private final Cache<UUID, ListFile> open =
            Caffeine.newBuilder().maximumSize(1).expireAfterAccess(AT_HAND).build();

    OpeningList(KeptFiles files) {
        this.files = files;
    }

    /** Absent where the file is gone. */
    public Optional<ListFile> of(BankImport imported) {
        var atHand = Optional.ofNullable(open.getIfPresent(imported.id()));
        return atHand.or(() -> opened(imported));
    }

    private Optional<ListFile> opened(BankImport imported) {
        var file = files.kept(imported.kept())
                .map(TableFile::open)
                .flatMap(r -> r instanceof Reading.Read<TableFile>(var table, var noticed)
                        ? Optional.of(new ListFile(table))
                        : Optional.empty());
        file.ifPresent(f -> open.put(imported.id(), f));
        return file;
    }

    void close(UUID imported) {
        open.invalidate(imported);
    }
}

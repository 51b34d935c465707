package org.himuro.lims.intake.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.intake.BankFileKind;
import org.himuro.lims.intake.BankImport;
import org.himuro.lims.intake.BankMapping;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.StreamRef;

/** What is known of imports. */
public interface ImportQueries {
    /** Those of a site, the newest first. */
    List<BankImport> of(UUID site, int most);

    /** Absent where the site has no such import. */
    Optional<BankImport> one(UUID site, UUID id);

    /** Those that a job goes on with, of whatever site. */
    List<BankImport> running();

    /** How the site reads its lists, by name. */
    List<BankMapping> mappings(UUID site, BankFileKind kind);

    /** A part of an import. @param kept under which the vault keeps it @param digest SHA-256 of it, hexadecimal */
    record Part(int number, UUID kept, String digest, int lines) {}

    Optional<Part> part(UUID imported, int number);

    /** Written beside the act that begins the import. */
    Acts.Beside parts(UUID imported, List<Part> parts);

    /** The streams that this act wrote to. */
    List<StreamRef> writtenBy(UUID act);

    /** Codes of tubes to which something has happened since they were brought in; a label printed or a remark does not count. */
    List<String> used(UUID imported, int most);

    /** Codes of tubes that came out of one of these, brought in by another list or made here. */
    List<String> childrenOf(List<UUID> tubes, UUID imported);
}

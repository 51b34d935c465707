package org.himuro.lims.intake;

import java.util.List;
import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What happens to a list of the bank that existed before. */
public sealed interface IntakeEvent extends Fact {

    /** How a site's own lists are read, from now on. @param mapping as JSON */
    record BankMappingTaught(UUID site, String name, BankFileKind kind, String mapping) implements IntakeEvent {}

    /** A file came. @param file its SHA-256, hexadecimal @param kept under which the vault keeps it */
    record BankFileReceived(UUID site, BankFileKind kind, String file, int size, UUID kept) implements IntakeEvent {}

    /** It is read so. */
    record BankFileMapped(String name, String mapping) implements IntakeEvent {}

    /** It was checked as a whole, is without a fault, and is taken from now on. @param digest of all its parts */
    record BankImportBegun(int rows, int chunks, String digest) implements IntakeEvent {}

    /** @param number of the part, from 1 */
    record BankChunkTaken(int number, int lines) implements IntakeEvent {}

    record BankImportPaused() implements IntakeEvent {}

    /** A part could not be taken: why, as codes with their values. */
    record BankImportHalted(int number, List<String> reasons) implements IntakeEvent {
        public BankImportHalted {
            reasons = List.copyOf(reasons);
        }
    }

    record BankImportContinued() implements IntakeEvent {}

    /** All that was taken of it is taken back from now on. */
    record BankUndoBegun() implements IntakeEvent {}

    record BankChunkUndone(int number) implements IntakeEvent {}

    /** Nothing is taken of it. */
    record BankFileDropped() implements IntakeEvent {}
}

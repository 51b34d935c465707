package org.himuro.lims.intake.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.intake.BankImport;
import org.himuro.lims.intake.BankImports;
import org.himuro.lims.intake.BankMapping;
import org.himuro.lims.intake.BankMappings;
import org.himuro.lims.intake.ImportPhase;
import org.himuro.lims.intake.IntakeAnswer;
import org.himuro.lims.intake.IntakeEvent;
import org.himuro.lims.intake.IntakeEvent.BankFileDropped;
import org.himuro.lims.intake.IntakeEvent.BankFileMapped;
import org.himuro.lims.intake.IntakeEvent.BankFileReceived;
import org.himuro.lims.intake.IntakeEvent.BankImportBegun;
import org.himuro.lims.intake.IntakeEvent.BankImportContinued;
import org.himuro.lims.intake.IntakeEvent.BankImportPaused;
import org.himuro.lims.intake.IntakeEvent.BankMappingTaught;
import org.himuro.lims.intake.IntakeEvent.BankUndoBegun;
import org.himuro.lims.intake.MapBankFile;
import org.himuro.lims.intake.ReceiveBankFile;
import org.himuro.lims.intake.SteerBankImport;
import org.himuro.lims.intake.TakeBankFile;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;

/** What may be done with a list, and in what order. */
public final class ImportDecisions {
    private ImportDecisions() {}

    /** @param digest of all parts */
    public record Plan(int lines, int parts, String digest) {
        public static final Plan NOTHING = new Plan(0, 0, "");
    }

    public static Decision<IntakeAnswer> received(ReceiveBankFile command, UUID fresh, UUID kept, Act act) {
        var fact = new BankFileReceived(act.actor().site(), command.kind(), command.file(), command.size(), kept);
        return accepted(fresh, ImportPhase.RECEIVED, act, fact);
    }

    public static Decision<IntakeAnswer> mapped(MapBankFile command, Reads reads, Act act) {
        var known = own(command.imported(), reads, act);
        if (known.isEmpty()) {
            return unknown();
        }
        var reasons = new ArrayList<Reason>();
        if (known.get().phase() != ImportPhase.RECEIVED) {
            reasons.add(Reason.of("IMPORT_NOT_RECEIVED"));
        }
        if (command.name().isBlank() || command.name().length() > BankMapping.NAME) {
            reasons.add(Reason.of("IMPORT_NAME_LENGTH", BankMapping.NAME));
        }
        reasons.addAll(faults(command.mapping(), known.get()));
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        var site = act.actor().site();
        var taught = new BankMappingTaught(site, command.name(), known.get().kind(), command.mapping());
        var stream = BankMappings.KIND.ref(BankMappings.streamOf(site, command.name()));
        return new Decision.Accepted<>(
                List.of(
                        new Entry(
                                BankImports.KIND.ref(command.imported()),
                                new BankFileMapped(command.name(), command.mapping()),
                                act.occurredAt()),
                        new Entry(stream, taught, act.occurredAt())),
                new IntakeAnswer(command.imported(), ImportPhase.RECEIVED, 0));
    }

    private static List<Reason> faults(String json, BankImport known) {
        if (json.length() > BankMapping.MAPPING) {
            return List.of(Reason.of("IMPORT_MAPPING_WRONG"));
        }
        try {
            var mapping = IntakeMapping.of(json);
            return mapping.kind() == known.kind()
                    ? mapping.faults().stream().map(Reason::of).toList()
                    : List.of(Reason.of("IMPORT_MAPPING_WRONG"));
        } catch (IllegalArgumentException fault) {
            return List.of(Reason.of("IMPORT_MAPPING_WRONG"));
        }
    }

    /** @param checked absent where the list could not be checked @param same it is what the person saw */
    public static Decision<IntakeAnswer> begun(
            TakeBankFile command, Optional<Checked> checked, boolean same, Plan plan, Reads reads, Act act) {
        var known = own(command.imported(), reads, act);
        if (known.isEmpty()) {
            return unknown();
        }
        if (known.get().phase() != ImportPhase.RECEIVED) {
            return Decision.refused(Reason.of("IMPORT_NOT_RECEIVED"));
        }
        if (known.get().mapping().isEmpty() || checked.isEmpty()) {
            return Decision.refused(Reason.of("IMPORT_NOT_MAPPED"));
        }
        if (!checked.get().isFaultless()) {
            return Decision.refused(Reason.of("IMPORT_FAULTY", checked.get().faultCount()));
        }
        if (!same || plan.parts() == 0) {
            return Decision.refused(Reason.of("IMPORT_SEEN_OTHERWISE"));
        }
        return accepted(
                command.imported(),
                ImportPhase.TAKING,
                act,
                new BankImportBegun(plan.lines(), plan.parts(), plan.digest()));
    }

    /** @param used codes of tubes to which something has happened since */
    public static Decision<IntakeAnswer> steered(SteerBankImport command, List<String> used, Reads reads, Act act) {
        var known = own(command.imported(), reads, act);
        if (known.isEmpty()) {
            return unknown();
        }
        var phase = known.get().phase();
        boolean anything = known.get().taken() > 0;
        return switch (command.where()) {
            case PAUSE ->
                next(phase == ImportPhase.TAKING, command, ImportPhase.PAUSED, act, phase, new BankImportPaused());
            case GO_ON ->
                next(phase == ImportPhase.PAUSED, command, ImportPhase.TAKING, act, phase, new BankImportContinued());
            case UNDO -> {
                if (!used.isEmpty()) {
                    yield Decision.refused(Reason.of("IMPORT_USED", String.join(", ", used)));
                }
                boolean may = phase == ImportPhase.TAKEN || phase == ImportPhase.PAUSED;
                yield next(
                        may,
                        command,
                        anything ? ImportPhase.UNDOING : ImportPhase.UNDONE,
                        act,
                        phase,
                        new BankUndoBegun());
            }
            case DROP ->
                next(phase == ImportPhase.RECEIVED, command, ImportPhase.DROPPED, act, phase, new BankFileDropped());
        };
    }

    private static Decision<IntakeAnswer> next(
            boolean may, SteerBankImport command, ImportPhase to, Act act, ImportPhase now, IntakeEvent fact) {
        return may ? accepted(command.imported(), to, act, fact) : Decision.refused(Reason.of("IMPORT_PHASE", now));
    }

    private static Optional<BankImport> own(UUID imported, Reads reads, Act act) {
        return reads.state(BankImports.KIND, imported)
                .filter(i -> i.site().equals(act.actor().site()));
    }

    private static Decision<IntakeAnswer> unknown() {
        return Decision.refused(Reason.of("IMPORT_UNKNOWN"));
    }

    private static Decision<IntakeAnswer> accepted(UUID imported, ImportPhase phase, Act act, IntakeEvent fact) {
        return new Decision.Accepted<>(
                List.of(new Entry(BankImports.KIND.ref(imported), fact, act.occurredAt())),
                new IntakeAnswer(imported, phase, 0));
    }
}

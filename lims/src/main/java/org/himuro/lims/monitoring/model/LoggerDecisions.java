package org.himuro.lims.monitoring.model;

import java.time.DateTimeException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.himuro.integrations.LoggerMappingJson;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.monitoring.ForgetLogger;
import org.himuro.lims.monitoring.Logger;
import org.himuro.lims.monitoring.LoggerAnswer;
import org.himuro.lims.monitoring.Loggers;
import org.himuro.lims.monitoring.MonitoringEvent.LoggerForgotten;
import org.himuro.lims.monitoring.MonitoringEvent.LoggerTaught;
import org.himuro.lims.monitoring.TeachLogger;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Reason;

/** The loggers of a site, whose files the site itself explains. */
public final class LoggerDecisions {
    private LoggerDecisions() {}

    public static Decision<LoggerAnswer> teach(TeachLogger command, Reads reads, Act act) {
        var reasons = new LinkedHashSet<Reason>();
        if (command.name().isBlank() || command.name().length() > Logger.NAME) {
            reasons.add(Reason.of("LOGGER_NAME_LENGTH", Logger.NAME));
        }
        fault(command.mapping()).ifPresent(what -> reasons.add(Reason.of("LOGGER_FORM_WRONG", what)));
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(List.copyOf(reasons));
        }
        var before = reads.state(Loggers.KIND, Loggers.streamOf(act.actor().site(), command.name()));
        var fact = new LoggerTaught(act.actor().site(), command.name(), command.mapping());
        return accepted(command.name(), before.map(Logger::version).orElse(0) + 1, fact, act);
    }

    private static Optional<String> fault(String mapping) {
        if (mapping.length() > Logger.MAPPING) {
            return Optional.of(mapping.length() + " > " + Logger.MAPPING);
        }
        try {
            LoggerMappingJson.of(mapping).logger();
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeException fault) {
            return Optional.of(String.valueOf(fault.getMessage()));
        }
    }

    public static Decision<LoggerAnswer> forget(ForgetLogger command, Reads reads, Act act) {
        return reads.state(Loggers.KIND, Loggers.streamOf(act.actor().site(), command.name()))
                .filter(known -> !known.forgotten())
                .map(known -> accepted(command.name(), known.version(), new LoggerForgotten(), act))
                .orElseGet(() -> Decision.refused(Reason.of("LOGGER_UNKNOWN", command.name())));
    }

    private static Decision<LoggerAnswer> accepted(String name, int version, Fact fact, Act act) {
        var stream = Loggers.KIND.ref(Loggers.streamOf(act.actor().site(), name));
        return new Decision.Accepted<>(
                List.of(new Entry(stream, fact, act.occurredAt())), new LoggerAnswer(name, version));
    }
}

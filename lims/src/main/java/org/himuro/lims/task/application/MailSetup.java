package org.himuro.lims.task.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.task.model.MailSettings;

/**
 * Whether and how mail leaves this installation.
 *
 * @param demo a demo sends nothing, whatever is set
 * @param settings empty where no server is set, or {@code faults} keep it from use
 * @param faults what is wrong with the settings, all of it
 */
public record MailSetup(boolean demo, Optional<MailSettings> settings, List<Reason> faults) {
    public MailSetup {
        faults = List.copyOf(faults);
    }

    public boolean leaves() {
        return !demo && settings.isPresent();
    }
}

package org.himuro.lims.task.adapter.smtp;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.Installation;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.task.application.MailSetup;
import org.himuro.lims.task.model.MailSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settings {@code himuro.mail.*}; the password comes from a file or the environment and is neither logged nor stored. */
@Factory
final class MailSettingsFactory {
    private static final Logger LOG = LoggerFactory.getLogger(MailSettingsFactory.class);
    private static final String PREFIX = "himuro.mail.";
    private static final int LONGEST_PASSWORD = 1000;

    @Singleton
    MailSetup setup(PropertyResolver properties, Installation installation) {
        if (installation.isDemo()) {
            return new MailSetup(true, Optional.empty(), List.of());
        }
        var faults = new ArrayList<Reason>();
        var read = MailSettings.read(
                name -> name.equals("password") ? password(properties, faults) : said(properties, name));
        faults.addAll(0, read.faults());
        faults.forEach(fault -> LOG.warn("no mail leaves: {} {}", fault.code(), fault.args()));
        return new MailSetup(false, faults.isEmpty() ? read.settings() : Optional.empty(), faults);
    }

    private static String said(PropertyResolver properties, String name) {
        return properties.getProperty(PREFIX + name, String.class).orElse("");
    }

    private static String password(PropertyResolver properties, List<Reason> faults) {
        var file = said(properties, "password-file");
        if (file.isBlank()) {
            return said(properties, "password");
        }
        try {
            var text = Files.readString(Path.of(file)).strip();
            if (!text.isEmpty() && text.length() <= LONGEST_PASSWORD) {
                return text;
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("the password of the mail server cannot be read", e);
        }
        faults.add(Reason.of("FIELD_NOT_UNDERSTOOD", PREFIX + "password-file", file, "a readable file"));
        return "unreadable";
    }
}

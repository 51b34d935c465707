package org.himuro.lims.task.application;

import java.util.Optional;
import org.himuro.lims.identity.MailAddresses.Standing;
import org.himuro.lims.task.application.NoticeBook.Counts;
import org.himuro.lims.task.application.NoticeBook.Last;

/**
 * Mail as the administrator sees it. Never the password.
 *
 * @param counts of the last 30 days
 * @param own where the administrator's own mail goes
 * @param test the last test mail to the administrator
 */
public record MailPage(MailSetup setup, Counts counts, Standing own, Optional<Last> test) {}

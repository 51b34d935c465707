package org.himuro.lims.labelling;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One label on its way out of a printer, as it stands. The labels that were asked for together are one job.
 *
 * @param job the act that asked
 * @param number its place in the job, from 1
 * @param aboutKind kind of the stream whose label it is: {@code tube}, {@code container} or {@code kit}
 * @param code what the label's symbol holds
 * @param reason why it is printed again; none where it is the first
 * @param remark what was written beside the reason, as its hash
 * @param trouble why it is doubtful or failed, by code
 * @param sent how many times its bytes were sent
 */
public record Print(
        UUID id,
        UUID job,
        int number,
        UUID site,
        UUID printer,
        String aboutKind,
        UUID about,
        String code,
        PrintState state,
        Optional<String> reason,
        Optional<String> remark,
        Optional<String> trouble,
        int sent,
        UUID askedBy,
        Instant askedAt,
        Instant changedAt) {}

package org.himuro.lims.sequencing.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Vault;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.sequencing.OrderAnswer;
import org.himuro.lims.sequencing.OrderIndex;
import org.himuro.lims.sequencing.Orders;
import org.himuro.lims.sequencing.QcFile;
import org.himuro.lims.sequencing.RecordQc;
import org.himuro.lims.sequencing.model.Returning;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.specimen.Tubes;

/** Reads quality files and records them with their verdict; the raw files are kept in the vault. */
@Singleton
public final class RecordingQc {
    private final Acts acts;
    private final OrderIndex index;
    private final Current current;
    private final Vault vault;

    RecordingQc(Acts acts, OrderIndex index, Current current, Vault vault) {
        this.acts = acts;
        this.index = index;
        this.current = current;
        this.vault = vault;
    }

    /**
     * @param uploads the bytes of one or more files of one sample
     * @param confirmed somebody says that files which do not name the sample belong to it
     */
    public QcUpload run(
            String order,
            List<byte[]> uploads,
            boolean confirmed,
            Actor actor,
            UUID actId,
            Instant occurredAt,
            Instant recordedAt) {
        var id = index.byCode(order, VisibleSites.only(actor.site()));
        if (id.isEmpty()) {
            return new QcUpload.NoOrder();
        }
        var read = ReadingQc.read(uploads, names(order, id.get()));
        if (!read.faulty().isEmpty() || read.files().isEmpty()) {
            return new QcUpload.Unreadable(read.faulty());
        }
        var strangers =
                read.files().stream().filter(f -> !f.fits()).map(QcFile::label).toList();
        if (!strangers.isEmpty() && !confirmed) {
            return new QcUpload.AnotherSample(strangers);
        }
        uploads.forEach(bytes -> vault.keep("sequencing-qc", bytes, actId));
        var command = new RecordQc(order, read.files(), confirmed);
        var act = Act.of(actId, "record-qc", command, actor, occurredAt, recordedAt);
        return new QcUpload.Recorded(acts.perform(
                act, OrderAnswer.class, reads -> Returning.qc(command, Optional.of(id.get()), reads, act)));
    }

    /** What a file may call its sample: the order, or the tube. */
    private List<String> names(String order, UUID id) {
        var tube = current.state(Orders.KIND, id)
                .flatMap(o -> current.state(Tubes.KIND, o.tube()))
                .map(t -> t.code());
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(order), tube.stream())
                .map(s -> s.toUpperCase(Locale.ROOT))
                .toList();
    }
}

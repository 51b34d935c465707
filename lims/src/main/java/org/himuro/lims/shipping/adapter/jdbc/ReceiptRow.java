package org.himuro.lims.shipping.adapter.jdbc;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himuro.lims.shipping.Agreement;
import org.himuro.lims.shipping.DeskFinding;
import org.himuro.lims.shipping.Dispute;
import org.himuro.lims.shipping.OuterState;
import org.himuro.lims.shipping.Receipt;
import org.himuro.lims.shipping.SealSeen;

/** The flat part of a receipt. Lists stand between commas; all of the desk's are absent until it has looked. */
record ReceiptRow(
        UUID id,
        UUID parcel,
        Agreement agreement,
        int asked,
        Optional<Instant> agreedAt,
        boolean late,
        Optional<Instant> deskAt,
        Optional<UUID> deskBy,
        Optional<SealSeen> sealSeen,
        Optional<String> seal,
        Optional<String> outerStates,
        Optional<BigDecimal> dryIceKg,
        Optional<BigDecimal> grossKg,
        Optional<String> logger,
        Optional<String> pictures,
        Optional<String> findings) {

    static ReceiptRow of(Receipt r) {
        var desk = r.desk();
        return new ReceiptRow(
                r.id(),
                r.parcel(),
                r.agreement(),
                r.asked(),
                r.agreedAt(),
                r.late(),
                desk.map(Receipt.Desk::at),
                desk.map(Receipt.Desk::by),
                desk.map(Receipt.Desk::sealSeen),
                desk.flatMap(Receipt.Desk::seal),
                desk.map(d -> text(d.outer())),
                desk.flatMap(Receipt.Desk::dryIceKg),
                desk.flatMap(Receipt.Desk::grossKg),
                desk.flatMap(Receipt.Desk::logger),
                desk.map(d -> String.join(",", d.pictures())),
                desk.map(d -> text(d.findings())));
    }

    Receipt with(List<Dispute> disputes) {
        return new Receipt(id, parcel, agreement, asked, agreedAt, late, deskAt.map(this::desk), disputes);
    }

    private Receipt.Desk desk(Instant at) {
        return new Receipt.Desk(
                at,
                deskBy.orElseThrow(),
                sealSeen.orElseThrow(),
                seal,
                list(outerStates, OuterState::valueOf),
                dryIceKg,
                grossKg,
                logger,
                list(pictures, Function.identity()),
                list(findings, DeskFinding::valueOf));
    }

    private static String text(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static <T> List<T> list(Optional<String> text, Function<String, T> each) {
        return Arrays.stream(text.orElse("").split(","))
                .filter(part -> !part.isEmpty())
                .map(each)
                .toList();
    }
}

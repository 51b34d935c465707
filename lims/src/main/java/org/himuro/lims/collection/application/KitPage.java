package org.himuro.lims.collection.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.collection.RetireKit;
import org.himuro.lims.collection.TakeKitTubeOut;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.Kit.KitTube;
import org.himuro.sop.document.Text;
import org.himuro.sop.protocol.Protocol;

/**
 * One kit with its tubes.
 *
 * @param caseCode whose it is
 * @param protocol by which it was put together; empty where it is no longer known
 * @param madeBy name of a person of the staff
 * @param mayChange the reader may take tubes out of it and retire it: not where it is linked or retired
 * @param reasons why the last request was refused
 */
public record KitPage(
        Kit kit,
        Optional<String> caseCode,
        Optional<Protocol> protocol,
        String madeBy,
        boolean mayChange,
        boolean mayPrint,
        Instant now,
        List<Reason> reasons) {
    public KitPage {
        reasons = List.copyOf(reasons);
    }

    public Optional<Text> title() {
        return protocol.map(Protocol::title);
    }

    public Tone tone() {
        return KitList.tone(kit, now);
    }

    public Phrase word() {
        return KitList.word(kit, now);
    }

    /** What a tube is meant for. */
    public Phrase role(KitTube tube) {
        return protocol.flatMap(p -> p.specimen(tube.line()))
                .map(ProtocolPage::who)
                .orElseGet(() -> Phrase.name(tube.material()));
    }

    /** The container that the protocol wants. */
    public Optional<Text> container(KitTube tube) {
        return protocol.flatMap(p -> p.specimen(tube.line())).map(w -> w.container());
    }

    public TakeKitTubeOut.Why[] whysOut() {
        return TakeKitTubeOut.Why.values();
    }

    public RetireKit.Why[] whys() {
        return RetireKit.Why.values();
    }
}

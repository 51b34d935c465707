package org.himuro.lims.shipping.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ReceiptAnswer;
import org.himuro.lims.shipping.SignedManifest;
import org.himuro.lims.storage.Notice;

/**
 * What a receiver without an account sees: the lines of this one parcel, and what became of what was scanned. Of a code that is on none
 * of them nothing is told but that it was recorded, whatever it is elsewhere.
 *
 * @param opened empty before the link's question was answered, and after a wrong answer
 * @param wrong the answer did not open it, for whichever reason
 * @param said what was typed, to stand again in its field
 */
public record ReceiverView(
        Optional<Opened> opened,
        boolean wrong,
        Optional<Told> told,
        List<Reason> faults,
        List<Notice> notices,
        Map<String, String> said) {
    public ReceiverView {
        faults = List.copyOf(faults);
        notices = List.copyOf(notices);
        said = Map.copyOf(said);
    }

    /**
     * @param code that opened it, sent along with what is told
     * @param changed the lines are no longer those of the manifest that goes with the link
     */
    public record Opened(ParcelPage parcel, SignedManifest manifest, boolean changed, String code, String name) {
        public List<ParcelPage.Line> lines() {
            return parcel.lines().stream().filter(l -> !l.state().unlisted()).toList();
        }

        /** Of what was taken that which is on its lines: whether there is such a tube elsewhere is not this link's to know. */
        public List<ReceiptAnswer.Line> listed(ReceiptAnswer answer) {
            var known = lines().stream().map(ParcelPage.Line::tube).collect(Collectors.toSet());
            return answer.lines().stream().filter(l -> known.contains(l.code())).toList();
        }

        public int unlisted() {
            return parcel.lines().size() - lines().size();
        }
    }

    /** What the last act led to. */
    public sealed interface Told {
        /** @param warnings what it was marked with */
        record Arrived(List<Reason> warnings) implements Told {}

        /** @param lines of the parcel only. @param unlisted how many codes are on none. @param unread positions of a file */
        record Tubes(List<ReceiptAnswer.Line> lines, int unlisted, int unread) implements Told {}

        record Closed() implements Told {}
    }

    public static ReceiverView asking(boolean wrong) {
        return new ReceiverView(Optional.empty(), wrong, Optional.empty(), List.of(), List.of(), Map.of());
    }

    public String said(String field) {
        return said.getOrDefault(field, "");
    }
}

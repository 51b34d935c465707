package org.himuro.lims.task.application;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import org.himuro.lims.identity.MailAddresses;
import org.himuro.lims.shared.Micros;
import org.himuro.lims.task.Notice;
import org.himuro.lims.task.Notices;
import org.himuro.lims.task.application.NoticeBook.Reached;

/** Writes down whom a notice reaches: those at its site who should know, have confirmed an address, and want it. */
@Singleton
final class TellingNotices implements Notices {
    private final MailAddresses addresses;
    private final NoticeBook book;
    private final InstantSource clock;

    TellingNotices(MailAddresses addresses, NoticeBook book, InstantSource clock) {
        this.addresses = addresses;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public void tell(Notice notice) {
        var without = book.without(notice.kind());
        var reached = new ArrayList<Reached>();
        for (var box : addresses.at(notice.site())) {
            var named = notice.named().contains(box.person());
            if (notice.kind().reaches(box.roles(), named)
                    && !notice.without().contains(box.person())
                    && !without.contains(box.person())) {
                reached.add(new Reached(box.person(), named));
            }
        }
        book.tell(notice, reached, Micros.cut(clock.instant()));
    }
}

package org.himuro.lims.task.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himuro.lims.identity.MailAddress;
import org.himuro.lims.identity.MailAddresses;
import org.himuro.lims.identity.MailAddresses.MailBox;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.platform.web.Language;
import org.himuro.lims.platform.web.Messages;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.platform.web.Times;
import org.himuro.lims.task.NoticeKind;
import org.himuro.lims.task.application.MailQueue.Claimed;
import org.himuro.lims.task.application.MailQueue.Letter;
import org.himuro.lims.task.model.MailSettings;
import org.himuro.lims.task.model.MailText;
import org.himuro.lims.task.model.Why;

/** A mail in its reader's words, with what the reader may know now: who lost a right since, or the wish, is not told. */
@Singleton
public final class MailWriter {
    /** More lines than that nobody reads: the page has them all. */
    private static final int LINES = 20;

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    private final MailAddresses addresses;
    private final MailQueue queue;
    private final NoticeBook book;
    private final Sites sites;
    private final Messages messages;

    MailWriter(MailAddresses addresses, MailQueue queue, NoticeBook book, Sites sites, Messages messages) {
        this.addresses = addresses;
        this.queue = queue;
        this.book = book;
        this.sites = sites;
        this.messages = messages;
    }

    /** A mail to send, or why there is none. */
    public sealed interface Result {
        record Written(MailText mail) implements Result {}

        record Nothing(Why why) implements Result {}
    }

    public Result write(Claimed mail, MailSettings settings, Instant now) {
        return switch (mail.purpose()) {
            case CONFIRM -> confirm(mail, settings, now);
            case TEST ->
                addresses
                        .box(mail.person())
                        .<Result>map(box -> test(mail, box, settings))
                        .orElseGet(() -> new Result.Nothing(Why.NO_ADDRESS));
            case NOTICES ->
                addresses
                        .box(mail.person())
                        .map(box -> notices(mail, box, settings, now))
                        .orElseGet(() -> new Result.Nothing(Why.NO_ADDRESS));
        };
    }

    private Result confirm(Claimed mail, MailSettings settings, Instant now) {
        return addresses
                .toConfirm(mail.id())
                .filter(to -> to.asked().expiresAt().isAfter(now))
                .<Result>map(to -> {
                    var asked = to.asked();
                    var language = language(to.language());
                    var text = text(language, new Times(now, ZoneOffset.UTC, false));
                    var body = text.of("mail.confirm.body", settings.name())
                            + "\n\n" + settings.page() + addresses.path(asked.link())
                            + "\n\n" + text.of("mail.confirm.else") + "\n";
                    return written(mail, asked.address(), language, settings, text.of("mail.confirm.subject"), body);
                })
                .orElseGet(() -> new Result.Nothing(Why.LINK_OVER));
    }

    private Result test(Claimed mail, MailBox box, MailSettings settings) {
        var language = language(box.language());
        var text = text(language, new Times(mail.createdAt(), ZoneOffset.UTC, false));
        var body = text.of("mail.test.body", settings.name()) + "\n\n" + settings.page() + "/admin/mail\n";
        return written(mail, box.address(), language, settings, text.of("mail.test.subject"), body);
    }

    private Result notices(Claimed mail, MailBox box, MailSettings settings, Instant now) {
        var letters = may(box.person(), queue.letters(mail.id()));
        if (letters.isEmpty()) {
            return new Result.Nothing(Why.NOT_TOLD_ANY_MORE);
        }
        var language = language(box.language());
        var general = text(language, new Times(now, ZoneOffset.UTC, false));
        var body = new StringBuilder();
        for (var kind : NoticeKind.values()) {
            var ofKind = letters.stream().filter(l -> l.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                body.append(general.of("notice." + kind + ".head", ofKind.size()))
                        .append("\n\n");
                ofKind.stream().limit(LINES).forEach(l -> body.append(line(l, language, settings, now)));
                if (ofKind.size() > LINES) {
                    body.append(general.of("mail.more", ofKind.size() - LINES))
                            .append("\n  ")
                            .append(settings.page())
                            .append("/deviations\n\n");
                }
            }
        }
        body.append(general.of("mail.foot"))
                .append("\n  ")
                .append(settings.page())
                .append("/settings/notices\n");
        return written(mail, box.address(), language, settings, subject(general, letters), body.toString());
    }

    private List<Letter> may(UUID person, List<Letter> letters) {
        var unwanted = book.unwanted(person);
        Map<UUID, Set<Role>> roles = new HashMap<>();
        var may = new ArrayList<Letter>();
        for (var letter : letters) {
            var there = roles.computeIfAbsent(
                    letter.site(),
                    site -> addresses.at(site).stream()
                            .filter(box -> box.person().equals(person))
                            .findFirst()
                            .map(MailBox::roles)
                            .orElse(Set.of()));
            if (!unwanted.contains(letter.kind()) && letter.kind().reaches(there, letter.named())) {
                may.add(letter);
            }
        }
        return may;
    }

    private static String subject(Text text, List<Letter> letters) {
        var kinds = letters.stream().map(Letter::kind).distinct().toList();
        return kinds.size() == 1
                ? text.of("notice." + kinds.getFirst() + ".head", letters.size())
                : text.of("mail.subject", letters.size());
    }

    private String line(Letter letter, Language language, MailSettings settings, Instant now) {
        var site = sites.byId(letter.site());
        var zone = site.map(Sites.Site::zone).orElse(ZoneOffset.UTC);
        var text = text(language, new Times(now, zone, false));
        var args = new ArrayList<Object>();
        args.add(site.map(Sites.Site::code).orElse(""));
        letter.arguments().forEach(argument -> args.add(word(text, letter.kind(), argument)));
        return "- " + text.of("notice." + letter.kind() + ".line", args.toArray()) + "\n  " + settings.page()
                + letter.path() + "\n\n";
    }

    /** Instants are written with their zone: a mail is read anywhere. */
    private static String word(Text text, NoticeKind kind, String argument) {
        var key = "notice." + kind + "." + argument;
        if (INSTANT.matcher(argument).matches()) {
            try {
                return text.exact(Instant.parse(argument));
            } catch (DateTimeParseException e) {
                return argument;
            }
        }
        return text.knows(key) ? text.of(key) : argument;
    }

    private static Result written(
            Claimed mail, MailAddress to, Language language, MailSettings settings, String subject, String body) {
        var locale = Locale.of(language.tag());
        return new Result.Written(
                new MailText(mail.id(), to, locale, settings.name() + ": " + subject, body, mail.createdAt()));
    }

    private static Language language(String tag) {
        return Language.of(tag).orElse(Language.JA);
    }

    private Text text(Language language, Times times) {
        return new Text(messages, language, times, "");
    }
}

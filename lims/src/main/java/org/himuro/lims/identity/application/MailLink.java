package org.himuro.lims.identity.application;

import java.util.UUID;
import org.himuro.lims.identity.application.Keys.Use;

/** What opens a link that confirms an address: made from its id and a key outside the database, so that no row and no form gives it away. */
public final class MailLink {
    private static final String FOR = "mail-link ";

    private MailLink() {}

    /** 64 hexadecimal digits. */
    public static String secret(Keys keys, UUID link) {
        return keys.mac(Use.TOKEN, FOR + link);
    }

    public static String path(Keys keys, UUID link) {
        return "/settings/mail?link=" + secret(keys, link);
    }
}

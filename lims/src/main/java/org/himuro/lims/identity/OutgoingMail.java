package org.himuro.lims.identity;

/** Whether mail leaves this installation at all: it does not in a demo, and not before a mail server is set. */
@FunctionalInterface
public interface OutgoingMail {
    boolean leaves();
}

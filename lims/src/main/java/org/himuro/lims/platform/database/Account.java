package org.himuro.lims.platform.database;

/** A database account and its password; never prints the password. */
public record Account(String name, String password) {
    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}

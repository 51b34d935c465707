package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.himuro.lims.identity.model.Argon2;

/** Hashes passwords, at most two at a time: 19 MiB each, so that a storm of sign-ins cannot take the memory. */
@Singleton
public final class Passwords {
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$" + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private final Semaphore room = new Semaphore(2, true);
    private final Keys keys;

    Passwords(Keys keys) {
        this.keys = keys;
    }

    public String hash(String password) {
        room.acquireUninterruptibly();
        try {
            return Argon2.hash(password, keys.random(Argon2.SALT_BYTES));
        } finally {
            room.release();
        }
    }

    /** Takes the same time where there is nothing to compare with. */
    public boolean matches(String password, Optional<String> hash) {
        room.acquireUninterruptibly();
        try {
            return Argon2.matches(password, hash.orElse(NOBODYS)) && hash.isPresent();
        } finally {
            room.release();
        }
    }
}

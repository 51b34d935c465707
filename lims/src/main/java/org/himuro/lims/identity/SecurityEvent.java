package org.himuro.lims.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Fact;

/**
 * What happens around sign-in and rights (R1). In the streams {@code person}, {@code device} and {@code site}. Never a name, an
 * account, an address or a hospital number in the clear: those are keyed hashes here and rows elsewhere.
 */
public sealed interface SecurityEvent extends Fact {
    enum Door {
        PASSWORD,
        BADGE,
        FIRST_LINK
    }

    /** @param address keyed hash of the network address */
    record SignedIn(UUID session, Door door, boolean secondFactor, String address) implements SecurityEvent {}

    /**
     * All failures of one account from one address within one minute.
     *
     * @param account keyed hash of what was typed as account
     */
    record SignInFailed(String account, String address, Instant minute, int count) implements SecurityEvent {}

    record LockedOut(String account, String address, int failures, Instant until) implements SecurityEvent {}

    record SignedOut(UUID session) implements SecurityEvent {}

    /** @param why {@code IDLE}, {@code ABSOLUTE}, {@code REVOKED}, {@code SWITCHED} (another badge at the bench) */
    record SessionEnded(UUID session, String why) implements SecurityEvent {}

    record PersonRegistered(UUID person) implements SecurityEvent {}

    record PersonDeactivated(UUID person) implements SecurityEvent {}

    record RoleGranted(UUID person, UUID site, Role role) implements SecurityEvent {}

    record RoleRevoked(UUID person, UUID site, Role role) implements SecurityEvent {}

    record PasswordChanged(UUID person) implements SecurityEvent {}

    record BadgeIssued(UUID person) implements SecurityEvent {}

    record SecondFactorSet(UUID person) implements SecurityEvent {}

    record SecondFactorReset(UUID person) implements SecurityEvent {}

    /**
     * A link was made that confirms an address.
     *
     * @param address keyed hash of the address
     */
    record MailAddressAsked(UUID person, UUID link, String address) implements SecurityEvent {}

    /** The person opened the link: mail goes to the address that was asked for. */
    record MailAddressConfirmed(UUID person) implements SecurityEvent {}

    record MailAddressRemoved(UUID person) implements SecurityEvent {}

    record OrganisationRegistered(UUID organisation, String code) implements SecurityEvent {}

    record SiteRegistered(UUID site, String code, Sites.Category category, String country) implements SecurityEvent {}

    record DeviceRegistered(UUID device, String code, UUID site, Devices.Kind kind) implements SecurityEvent {}

    /** The machine in front of the administrator became this device. */
    record DeviceBound(UUID device) implements SecurityEvent {}

    record TokenIssued(UUID token, UUID person, UUID site, List<Right> scopes, Instant expiresAt)
            implements SecurityEvent {}

    record TokenRevoked(UUID token) implements SecurityEvent {}

    /** At most one a minute for each person and right. */
    record RightRefused(UUID person, Right right) implements SecurityEvent {}

    /** Why a request went no further than the door. */
    enum Stopped {
        /** It did not carry the token of a page of ours. */
        FORGED,
        /** More tries to sign in from one address than a person makes. */
        TOO_MANY
    }

    /** At most one a minute for each address and reason. @param address keyed hash of the network address */
    record RequestStopped(Stopped why, String address) implements SecurityEvent {}

    /**
     * @param donor empty where nobody was found
     * @param reason a code; free text is never kept in a fact
     */
    record IdentityResolved(Optional<UUID> donor, Direction direction, String reason, Optional<UUID> secondPerson)
            implements SecurityEvent {}

    /** The link in the vault is deleted. @param donor empty only where it was refused @param reason a code */
    record IdentityForgotten(Optional<UUID> donor, String reason, Optional<UUID> secondPerson)
            implements SecurityEvent {}

    enum Direction {
        TO_RESEARCH_ID,
        TO_PERSON
    }
}

package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.SecurityEvent;
import org.himuro.lims.identity.application.Tokens.Token;
import org.himuro.lims.identity.model.Trail;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.shared.Reason;

/** Tokens for machines: they act as a person, at one site, with some of that person's rights, for a time. */
@Singleton
public final class IssueToken {
    private static final String COMMAND = "issue-token";
    private static final Duration LONGEST = Duration.ofDays(400);
    /** Never by a machine. */
    public static final Set<Right> PEOPLE_ONLY = Set.of(Right.ADMINISTER, Right.RESOLVE_IDENTITY);

    private final Tokens tokens;
    private final People people;
    private final Keys keys;
    private final SecurityActs acts;
    private final Generation generation;

    IssueToken(Tokens tokens, People people, Keys keys, SecurityActs acts, Generation generation) {
        this.tokens = tokens;
        this.people = people;
        this.keys = keys;
        this.acts = acts;
        this.generation = generation;
    }

    public record Wanted(String label, UUID person, UUID site, Set<Right> scopes, Instant expiresAt) {}

    /** @param text shown once; empty where there are reasons against it */
    public record Issued(Optional<TokenText> text, List<Reason> reasons) {}

    public Issued issue(Actor by, Wanted wanted) {
        var id = acts.id();
        var scopes = wanted.scopes().stream().sorted().toList();
        var event = new SecurityEvent.TokenIssued(id, wanted.person(), wanted.site(), scopes, wanted.expiresAt());
        var text = TokenText.of(keys, acts.formAct());
        var row = row(id, wanted, text);
        var stream = Trail.PERSON.ref(wanted.person());
        var reasons = acts.ask(COMMAND, by, reasons(wanted), stream, event, () -> tokens.add(row));
        return new Issued(reasons.isEmpty() ? Optional.of(text) : Optional.empty(), reasons);
    }

    private static Token row(UUID id, Wanted wanted, TokenText text) {
        return new Token(
                id,
                wanted.label().strip(),
                wanted.person(),
                wanted.site(),
                text.hash(),
                wanted.scopes().stream().sorted().map(Enum::name).collect(Collectors.joining(",")),
                wanted.expiresAt(),
                false);
    }

    public List<Reason> revoke(Actor by, UUID id) {
        var token = tokens.token(id);
        var against = token.isPresent() ? List.<Reason>of() : List.of(Reason.of("TOKEN_UNKNOWN"));
        var stream = Trail.PERSON.ref(token.map(Token::person).orElse(by.person()));
        var event = new SecurityEvent.TokenRevoked(id);
        var reasons = acts.ask(COMMAND, by, against, stream, event, () -> tokens.revoke(id));
        if (reasons.isEmpty()) {
            generation.next();
        }
        return reasons;
    }

    private List<Reason> reasons(Wanted wanted) {
        var reasons = new ArrayList<Reason>();
        var now = acts.now();
        if (wanted.label().isBlank() || wanted.label().length() > 120) {
            reasons.add(Reason.of("LABEL_LENGTH", 120));
        }
        if (wanted.scopes().isEmpty()) {
            reasons.add(Reason.of("SCOPES_MISSING"));
        }
        var roles = people.roles(wanted.person(), wanted.site());
        wanted.scopes().stream()
                .filter(right -> PEOPLE_ONLY.contains(right) || !right.heldBy(roles))
                .sorted()
                .forEach(right -> reasons.add(Reason.of("SCOPE_NOT_HELD", right)));
        if (!wanted.expiresAt().isAfter(now) || wanted.expiresAt().isAfter(now.plus(LONGEST))) {
            reasons.add(Reason.of("EXPIRY_RANGE", LONGEST.toDays()));
        }
        return reasons;
    }
}

package io.otelbi.gateway.token;

import java.time.Clock;
import java.util.Optional;

/**
 * Judges tokens from outside. All that needs no key comes first, so that only a token that could be good has keys fetched: when it names
 * an unknown one, or when its signature does not fit, since a provider may have replaced a key under its old id.
 */
public final class FrontendTokens {

    private final KeySource keys;
    private final ClaimRules rules;

    public FrontendTokens(FrontendTokenConfig config, KeySource keys, Clock clock) {
        this.keys = keys;
        this.rules = new ClaimRules(config, clock);
    }

    /** Whom a token stands for; waits for the provider for a moment at most. */
    public Verdict verify(String text) {
        Optional<FrontendToken> before = keys.known().flatMap(set -> set.verified(text));
        FrontendToken token;
        try {
            token = before.isPresent() ? before.get() : FrontendToken.read(text);
            rules.check(token.claims());
        } catch (UnfitToken e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
        if (before.isPresent() || judge(token) == SigningKeys.Outcome.VERIFIED) {
            return accepted(token);
        }
        boolean current = keys.awaitCurrent();
        return switch (judge(token)) {
            case VERIFIED -> accepted(token);
            case FORGED -> new Verdict.Refused("forged");
            case NO_SUCH_KEY -> current ? new Verdict.Refused("no such key") : new Verdict.Undecided();
        };
    }

    private SigningKeys.Outcome judge(FrontendToken token) {
        Optional<SigningKeys> known = keys.known();
        return known.map(set -> set.judge(token)).orElse(SigningKeys.Outcome.NO_SUCH_KEY);
    }

    private static Verdict accepted(FrontendToken token) {
        return new Verdict.Accepted(new FrontendPrincipal(token.text(), token.claims()));
    }
}

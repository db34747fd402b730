package io.otelbi.gateway.rows.api;

import io.otelbi.gateway.api.AccessRules;
import io.otelbi.gateway.api.ClaimPath;
import io.otelbi.gateway.api.RowSettings;
import io.otelbi.gateway.api.TokenRoles;
import io.otelbi.gateway.rows.RowRulesFile;
import io.otelbi.gateway.rows.RowsClaim;
import io.otelbi.platform.rows.Grant;
import io.otelbi.platform.rows.Rows;
import io.otelbi.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Which rows a token stands for: what its groups have by the rules of the file, and what its own claim says. */
@ApplicationScoped
public class RowSecurity {

    private final RowSettings settings;
    private final TokenRoles roles;
    private final Optional<RowRulesFile> file;

    @Inject
    public RowSecurity(Config config) {
        this(
                RowSettings.from(Settings.of(config), true),
                AccessRules.from(config).roles(),
                Clock.systemUTC());
    }

    RowSecurity(RowSettings settings, TokenRoles roles, Clock clock) {
        this.settings = settings;
        this.roles = roles;
        this.file = settings.file().map(path -> new RowRulesFile(path, TokenRoles::withoutSlash, clock));
    }

    /** Whether rows are restricted at all. */
    public boolean isOn() {
        return settings.isOn();
    }

    /** The rows of a token; none where nothing grants any, or where they cannot be told. */
    public Rows of(Function<String, @Nullable Object> claims) {
        if (!settings.isOn()) {
            return Rows.everything();
        }
        try {
            Rows rows = Rows.of(grants(claims));
            return rows.fitsIntoToken() ? rows : Rows.nothing();
        } catch (IllegalArgumentException e) {
            return Rows.nothing();
        }
    }

    /** Why a token stands for no rows, so that whoever set up the rules can find the reason. */
    public String whyNone(Function<String, @Nullable Object> claims) {
        List<String> reasons = new ArrayList<>();
        file.ifPresent(rules -> reasons.add(
                rules.isUsable()
                        ? "No rule of ROW_SECURITY_FILE names a value of the claim '" + roles.claim()
                                + "' in the token."
                        : "The rules of ROW_SECURITY_FILE cannot be used."));
        if (roles.isOverfull(claims)) {
            reasons.add(roles.whyNobody(claims));
        }
        settings.claim()
                .ifPresent(claim -> reasons.add("The claim '" + claim + "' (FRONTEND_ROWS_CLAIM) grants none."));
        try {
            if (!grants(claims).isEmpty()) {
                return "What is granted to you is longer than " + Rows.LONGEST
                        + " bytes, which is the most that a call between the services carries.";
            }
        } catch (IllegalArgumentException e) {
            reasons.add(String.valueOf(e.getMessage()));
        }
        return String.join(" ", reasons);
    }

    /** Whether there is a rule file that is or was sound, or none is asked for. */
    public boolean isUsable() {
        return file.isEmpty() || file.get().isUsable();
    }

    /** What is wrong with the rule file now. */
    public Optional<String> fault() {
        return file.map(RowRulesFile::fault).filter(sentence -> !sentence.isEmpty());
    }

    private List<Grant> grants(Function<String, @Nullable Object> claims) {
        List<Grant> grants = new ArrayList<>();
        file.ifPresent(rules -> grants.addAll(rules.rules().of(roles.values(claims))));
        settings.claim()
                .ifPresent(claim -> grants.addAll(RowsClaim.grants(ClaimPath.texts(ClaimPath.value(claim, claims)))));
        return grants;
    }
}

package io.otelbi.gateway.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.settings.Settings;
import io.otelbi.platform.token.Roles;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRolesTest {

    private static final String GUID = "2f7c1e7a-0b9d-4a4e-9a0b-6f2f3c1d8e55";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "groups; administrator; {'groups':['administrator','sales']}",
                "groups; administrator; {'groups':['/administrator','/sales']}",
                "groups; /administrator; {'groups':['administrator']}",
                "groups; BI Admins; {'groups':'BI Admins'}",
                "groups; bi/admins; {'groups':['/bi/admins']}",
                "roles; Bi.Administrator; {'roles':['Bi.Administrator'],'groups':['x']}",
                "realm_access.roles; bi-admin; {'realm_access':{'roles':['offline_access','bi-admin']}}",
                "resource_access.bi-gateway.roles; boss; {'resource_access':{'bi-gateway':{'roles':['boss']}}}",
                "https://example.com/roles; admin; {'https://example.com/roles':['admin']}",
                "cognito:groups; admin; {'cognito:groups':['admin']}",
                "groups; 2f7c1e7a-0b9d-4a4e-9a0b-6f2f3c1d8e55, other; {'groups':['2f7c1e7a-0b9d-4a4e-9a0b-6f2f3c1d8e55']}",
            })
    void theRoleIsFoundWhereTheProviderPutsIt(String claim, String values, String token) {
        TokenRoles rules = rules("FRONTEND_ROLES_CLAIM", claim, "FRONTEND_ADMINISTRATOR_VALUES", values);

        assertTrue(roles(rules, token).contains(Roles.ADMINISTRATOR));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "groups; administrator; {}",
                "groups; administrator; {'groups':[]}",
                "groups; administrator; {'roles':['administrator']}",
                "groups; administrator; {'groups':['Administrator']}",
                "groups; administrator; {'groups':['//administrator']}",
                "groups; administrator; {'groups':['administrators','x administrator']}",
                "groups; administrator; {'groups':{'administrator':true}}",
                "groups; 2f7c1e7a-0b9d-4a4e-9a0b-6f2f3c1d8e55; {'groups':['administrator','signed-in','analyst']}",
                "realm_access.roles; administrator; {'realm_access':['administrator']}",
                "realm_access.roles; administrator; {'groups':['administrator'],'realm_access':{'role':['administrator']}}",
            })
    void nobodyIsAdministratorByAnythingElse(String claim, String values, String token) {
        TokenRoles rules = rules("FRONTEND_ROLES_CLAIM", claim, "FRONTEND_ADMINISTRATOR_VALUES", values);

        Set<String> roles = roles(rules, token);

        assertFalse(roles.contains(Roles.ADMINISTRATOR), roles::toString);
        assertFalse(roles.contains(Roles.SIGNED_IN), roles::toString);
    }

    @Test
    void analystsHaveValuesOfTheirOwnAndOtherGroupsKeepTheirNames() {
        TokenRoles rules = rules("FRONTEND_ANALYST_VALUES", "bi-analysts," + GUID);

        assertEquals(Set.of(Roles.ANALYST, "sales"), roles(rules, "{'groups':['/sales','" + GUID + "','analyst']}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'hasgroups':true}",
                "{'hasgroups':'true'}",
                "{'_claim_names':{'groups':'src1'},'_claim_sources':{'src1':{'endpoint':'https://graph.example'}}}",
                "{'groups':[],'hasgroups':true}",
            })
    void groupsThatAreTooManyAreToldAsTheReason(String token) {
        TokenRoles rules = rules();

        assertTrue(rules.isOverfull(claims(token)::get));
        assertTrue(rules.whyNobody(claims(token)::get).contains("(hasgroups, _claim_names)"));
    }

    @Test
    void otherwiseTheReasonNamesTheClaim() {
        TokenRoles rules = rules("FRONTEND_ROLES_CLAIM", "realm_access.roles");

        assertEquals(
                "The token has no claim 'realm_access.roles', where FRONTEND_ROLES_CLAIM looks for roles.",
                rules.whyNobody(claims("{'groups':['administrator']}")::get));
        assertEquals(
                "No value of the claim 'realm_access.roles' in the token is one of FRONTEND_ADMINISTRATOR_VALUES.",
                rules.whyNobody(claims("{'realm_access':{'roles':['x']}}")::get));
        assertFalse(rules.isOverfull(claims("{'realm_access':{'roles':['x']},'hasgroups':true}")::get));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "FRONTEND_ROLES_CLAIM;' '",
                "FRONTEND_ROLES_CLAIM;realm_access.",
                "FRONTEND_ROLES_CLAIM;a..b",
                "FRONTEND_ADMINISTRATOR_VALUES;' '",
                "FRONTEND_ADMINISTRATOR_VALUES;a,,b",
                "FRONTEND_ADMINISTRATOR_VALUES;/",
                "FRONTEND_ADMINISTRATOR_VALUES;analyst",
                "FRONTEND_ANALYST_VALUES;','",
            })
    void aSettingThatIsWrongIsOneSentence(String name, String value) {
        Settings settings = Settings.of(Map.of(name, value)::get);

        TokenRoles.from(settings);

        assertEquals(1, settings.faults().size(), settings.faults()::toString);
        String sentence = settings.faults().getFirst();
        assertTrue(sentence.contains(name) && sentence.endsWith("."), sentence);
    }

    private static TokenRoles rules(String... settings) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            values.put(settings[i], settings[i + 1]);
        }
        return TokenRoles.from(Settings.of(values::get));
    }

    private static Set<String> roles(TokenRoles rules, String token) {
        return rules.of(claims(token)::get);
    }

    private static JsonObject claims(String token) {
        return Json.createReader(new StringReader(token.replace('\'', '"'))).readObject();
    }
}

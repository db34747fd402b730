package io.otelbi.gateway.source;

import static io.otelbi.platform.testing.SomeSources.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OfferTest {

    private static final List<SourceInfo> ALL =
            List.of(source("payroll", "administrator"), source("plants", "analyst", "auditor"), source("sales"));

    private static List<String> namesFor(Viewer viewer) {
        return Offer.to(viewer, ALL, Optional.empty()).names();
    }

    @Test
    void aPersonIsOfferedWhatNamesNoRoleOrOneOfTheirs() {
        assertEquals(List.of("sales"), namesFor(Viewer.with(Set.of())));
        assertEquals(List.of("sales"), namesFor(Viewer.with(Set.of("viewer"))));
        assertEquals(List.of("plants", "sales"), namesFor(Viewer.with(Set.of("auditor"))));
    }

    @Test
    void administratorsAndWhoNeedNotSignInAreOfferedAll() {
        assertEquals(List.of("payroll", "plants", "sales"), namesFor(Viewer.with(Set.of("administrator"))));
        assertEquals(List.of("payroll", "plants", "sales"), namesFor(Viewer.anybody()));
    }

    @Test
    void thePreferredOneIsTheDefaultOnlyForWhoMaySeeIt() {
        var analysts = Offer.to(Viewer.with(Set.of("analyst")), ALL, Optional.of("sales"));
        var viewers = Offer.to(Viewer.with(Set.of("viewer")), ALL, Optional.of("plants"));

        assertEquals("sales", analysts.chosen(Optional.empty()).name());
        assertEquals("plants", analysts.chosen(Optional.of("plants")).name());
        assertEquals("sales", viewers.chosen(Optional.empty()).name());
    }

    @Test
    void withoutAPreferredOneTheFirstIsTheDefault() {
        assertEquals(
                "payroll",
                Offer.to(Viewer.anybody(), ALL, Optional.empty())
                        .chosen(Optional.empty())
                        .name());
    }

    @Test
    void whoMaySeeNoneIsToldSo() {
        var none = Offer.to(Viewer.with(Set.of("viewer")), ALL.subList(0, 1), Optional.of("payroll"));

        var failure = assertThrows(ProblemException.class, () -> none.chosen(Optional.empty()));

        assertEquals(404, failure.kind().status());
        assertTrue(SourcesView.of(none, null).sources().isEmpty());
        assertNull(SourcesView.of(none, null).defaultSource());
    }

    @Test
    void theViewSaysWhatCannotBeAskedAndNamesNoChannelWhereThereIsOne() {
        SourceView view = SourceView.of(source("sales"));

        assertNull(view.defaultChannel());
        assertNull(view.channels().getFirst().name());
        assertEquals(
                new SourceView.AbilityView("key_figures", "key figures", true, null),
                view.abilities().getFirst());
        assertEquals(
                new SourceView.AbilityView("margin", "margin", false, "Give the role 'cost' to a metric."),
                view.abilities().getLast());
    }
}

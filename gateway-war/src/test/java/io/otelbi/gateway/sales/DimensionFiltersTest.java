package io.otelbi.gateway.sales;

import static io.otelbi.platform.testing.SomeSources.SHOP;
import static io.otelbi.platform.testing.SomeSources.WHOLESALE;
import static io.otelbi.platform.testing.SomeSources.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.contract.question.Filter;
import io.otelbi.platform.problem.ParameterError;
import io.otelbi.platform.problem.ProblemException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DimensionFiltersTest {

    private static final SourceInfo SALES = source("sales", List.of(SHOP, WHOLESALE));
    private static final List<String> KNOWN = List.of("Tea", "Coffee: ground", "Unknown");

    private static DimensionFilters filters(boolean all) {
        return new DimensionFilters(new DimensionFilters.Members() {
            @Override
            public List<String> values(String source, String dimension) {
                return KNOWN;
            }

            @Override
            public boolean areAll(String dimension, List<String> values) {
                return all;
            }
        });
    }

    private static List<Filter> read(@Nullable String channel, String... texts) {
        return filters(true).read(List.of(texts), SALES, channel);
    }

    private static ParameterError refused(@Nullable String channel, String... texts) {
        ParameterError error = assertThrows(ProblemException.class, () -> read(channel, texts))
                .errors()
                .getFirst();
        assertEquals("filter", error.parameter());
        return error;
    }

    @Test
    void aFilterIsADimensionAndAValueThatMayHoldAColon() {
        assertEquals(
                List.of(new Filter("category", "Coffee: ground"), new Filter("category", "Unknown")),
                read("shop", "category:Unknown", "category:Coffee: ground", "category:Unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "category", "category:", ":Tea", "planet:Mars", "category:Milk"})
    void anythingElseIsRefusedWithTheChoices(String text) {
        assertTrue(!refused("shop", text).allowed().isBlank());
    }

    @Test
    void everyChannelThatIsAskedMustHaveTheDimension() {
        refused("wholesale", "category:Tea");
        refused(null, "category:Tea");
    }

    @Test
    void tooManyOrTooLongIsRefused() {
        refused("shop", Collections.nCopies(21, "category:Tea").toArray(String[]::new));
        refused("shop", "category:" + "x".repeat(201));
    }

    @Test
    void whereNotAllValuesAreListedAnyIsTaken() {
        assertEquals(
                List.of(new Filter("category", "Milk")), filters(false).read(List.of("category:Milk"), SALES, "shop"));
    }
}

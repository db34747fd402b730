package io.otelbi.model.reading;

import java.util.stream.Stream;

/** All broken models, from the tests of their kinds. */
public final class Breaks {

    private Breaks() {}

    public static Stream<Break> all() {
        return Stream.of(
                        BrokenFilesTest.all(),
                        BrokenMeaningsTest.all(),
                        BrokenInjectionsTest.all(),
                        BrokenTypesTest.all(),
                        BrokenShapesTest.all(),
                        BrokenWarehousesTest.all())
                .flatMap(breaks -> breaks);
    }
}

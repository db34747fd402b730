package io.otelbi.local.supply;

import java.util.List;

/**
 * A library as a CycloneDX list names it.
 *
 * @param name group and name, or the name at npm
 * @param offers SPDX ids, expressions or free names, any of which its user may choose
 */
record Component(String name, String version, List<String> offers) {

    Component {
        offers = List.copyOf(offers);
    }

    /** Offers and name on one line, for a person. */
    @Override
    public String toString() {
        return name + " " + version + " (" + (offers.isEmpty() ? "no licence" : String.join(", ", offers)) + ")";
    }
}

package io.otelbi.gateway.shown;

import io.otelbi.platform.contract.persistence.ShownSection;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;

/** What the answer to the current request shows of figures; its audit record takes it along. */
@RequestScoped
public class Shown {

    private final List<ShownSection> sections = new ArrayList<>();

    /** Notes what the receipt says of figures and gives them out. */
    public <V> V show(Figures<V> figures) {
        sections.addAll(figures.shown());
        return figures.view();
    }

    /** Everything that was noted, in its order. */
    public List<ShownSection> sections() {
        return List.copyOf(sections);
    }
}

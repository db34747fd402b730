package io.otelbi.gateway.shown;

import io.otelbi.platform.contract.persistence.ShownSection;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the answer to the current request shows of figures; its audit record takes it along. */
@RequestScoped
public class Shown {

    private final List<ShownSection> sections = new ArrayList<>();
    private @Nullable String question;

    /** Notes what the receipt says of figures and gives them out. */
    public <V> V show(Figures<V> figures) {
        sections.addAll(figures.shown());
        return figures.view();
    }

    /** Has the record say what was asked for in a body, which is not recorded, in the place of a query. */
    public void recordAs(String asked) {
        question = asked;
    }

    /** What the record says in the place of a query; empty for the query itself. */
    public Optional<String> recordedAs() {
        return Optional.ofNullable(question);
    }

    /** Everything that was noted, in its order. */
    public List<ShownSection> sections() {
        return List.copyOf(sections);
    }
}

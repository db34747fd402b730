package io.otelbi.model.reading;

import io.otelbi.model.fault.Location;
import io.otelbi.model.sql.Expression;
import io.otelbi.model.sql.ExpressionText;
import io.otelbi.model.yaml.Node.Mapping;
import java.util.List;
import java.util.Optional;

/** Chooses the dialect that is read, ANSI SQL. */
final class Dialects {

    private static final String ANSI = "ANSI_SQL";
    private static final String OSSIE = "Ossie_SQL_2026";
    private static final Expression NOTHING = new Expression.Literal(Expression.Literal.Kind.NULL, "");

    private Dialects() {}

    /** The expression of a field or metric; a placeholder and a fault where there is none. */
    static Expression expression(Element element) {
        Mapping expression = element.node().mapping("expression");
        List<Mapping> dialects = expression.mappings("dialects");
        Optional<Mapping> ansi = of(dialects, ANSI);
        Optional<Mapping> chosen = ansi.or(() -> of(dialects, OSSIE));
        if (chosen.isEmpty()) {
            element.file()
                    .fault(
                            expression.locationOf("dialects"),
                            "An expression in the dialect " + ANSI + " is missing; no other is read.");
            return NOTHING;
        }
        if (ansi.isEmpty()) {
            element.file().notice(chosen.get().locationOf("dialect"), OSSIE + " is read as " + ANSI + ".");
        }
        return read(element, chosen.get());
    }

    /** Where the expression stands that is read. */
    static Location location(Mapping node) {
        Mapping expression = node.mapping("expression");
        List<Mapping> dialects = expression.mappings("dialects");
        return of(dialects, ANSI)
                .or(() -> of(dialects, OSSIE))
                .map(dialect -> dialect.locationOf("expression"))
                .orElse(expression.location());
    }

    private static Optional<Mapping> of(List<Mapping> dialects, String wanted) {
        return dialects.stream()
                .filter(dialect -> dialect.text("dialect").equals(wanted))
                .findFirst();
    }

    private static Expression read(Element element, Mapping dialect) {
        Location location = dialect.locationOf("expression");
        return switch (ExpressionText.read(dialect.text("expression"))) {
            case ExpressionText.Read(Expression expression) -> expression;
            case ExpressionText.Refused(String sentence) -> {
                element.file().fault(location, sentence);
                yield NOTHING;
            }
        };
    }
}

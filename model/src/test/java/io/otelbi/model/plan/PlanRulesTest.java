package io.otelbi.model.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.model.Field;
import io.otelbi.model.FieldRole;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.reading.ModelReader;
import io.otelbi.model.reading.Reading;
import io.otelbi.model.sql.Identifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.Statements;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of each statement that a person has read, as a parser sees it that did not write it. */
class PlanRulesTest {

    private static final Set<String> AGGREGATES = Set.of("SUM", "COUNT", "MIN", "MAX", "AVG");

    private record Question(String words, String sql) {}

    private static List<Question> questions(String name) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/io/otelbi/model/plan", name + ".sql"));
        return Arrays.stream(text.split("\n\n"))
                .filter(block -> !block.contains("-- cannot be asked"))
                .map(block -> new Question(
                        block.lines().findFirst().orElseThrow(),
                        block.lines().filter(line -> !line.startsWith("-- ")).collect(Collectors.joining("\n"))))
                .toList();
    }

    private static Statements parsed(String sql) throws JSQLParserException {
        return CCJSqlParserUtil.parseStatements(sql, parser -> parser.withSquareBracketQuotation(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"adventureworks", "wideworldimporters", "foodmart", "tpcds"})
    void everyStatementKeepsTheRules(String name) throws IOException, JSQLParserException {
        Set<String> protectedColumns = protectedColumns(name);
        List<Question> questions = questions(name);

        for (Question question : questions) {
            assertEquals(List.of(), broken(question.sql(), protectedColumns), question::toString);
        }

        assertTrue(questions.size() >= 40, () -> name + " has " + questions.size() + " questions");
    }

    /** Days and keys, in small letters: what stands in an index. */
    private static Set<String> protectedColumns(String name) {
        WarehouseModel model = assertInstanceOf(Reading.Sound.class, ModelReader.read(file(name)))
                .model();
        Stream<Identifier> keys = Stream.concat(
                model.relationships().stream()
                        .flatMap(step -> Stream.concat(step.fromColumns().stream(), step.toColumns().stream())),
                model.datasets().stream()
                        .flatMap(dataset -> dataset.keys().stream().flatMap(List::stream)));
        Stream<Identifier> days = model.datasets().stream()
                .flatMap(dataset -> dataset.field(FieldRole.DATE).stream())
                .map(Field::column)
                .flatMap(column -> column.stream());
        Set<String> columns = Stream.concat(keys, days)
                .map(column -> column.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
        assertTrue(columns.size() > 5, columns::toString);
        return columns;
    }

    private static Path file(String name) {
        Path shipped = Path.of("../liberty-config/shared/warehouses", name + ".yaml");
        return Files.exists(shipped) ? shipped : Path.of("../local/src/test/resources/models", name + ".yaml");
    }

    /** The rules that a statement breaks. */
    private static List<String> broken(String sql, Set<String> protectedColumns) throws JSQLParserException {
        Statements statements = parsed(sql);
        if (statements.size() != 1 || !(statements.getFirst() instanceof Select select)) {
            return List.of("one SELECT is allowed");
        }
        List<String> broken = new ArrayList<>();
        for (PlainSelect part : selects(select)) {
            for (Expression condition : conditions(part)) {
                comparisons(condition).forEach(one -> judge(one, protectedColumns, broken));
            }
        }
        if (manyRows(select)
                && (select.getOrderByElements() == null
                        || select.getOrderByElements().isEmpty())) {
            broken.add("many rows come without ORDER BY");
        }
        return broken;
    }

    /** A select and all within it. */
    private static List<PlainSelect> selects(Select select) {
        return switch (select) {
            case PlainSelect plain -> {
                List<PlainSelect> all = new ArrayList<>(List.of(plain));
                sources(plain)
                        .filter(ParenthesedSelect.class::isInstance)
                        .map(source -> ((ParenthesedSelect) source).getSelect())
                        .forEach(inner -> all.addAll(selects(inner)));
                yield all;
            }
            case SetOperationList list ->
                list.getSelects().stream()
                        .flatMap(part -> selects(part).stream())
                        .toList();
            case ParenthesedSelect inner -> selects(inner.getSelect());
            default -> throw new AssertionError("a select of a new kind: " + select);
        };
    }

    private static Stream<FromItem> sources(PlainSelect select) {
        return Stream.concat(Stream.of(select.getFromItem()), joins(select).map(Join::getFromItem));
    }

    private static Stream<Join> joins(PlainSelect select) {
        return select.getJoins() == null ? Stream.empty() : select.getJoins().stream();
    }

    private static List<Expression> conditions(PlainSelect select) {
        return Stream.concat(
                        Stream.ofNullable(select.getWhere()),
                        joins(select).flatMap(join -> join.getOnExpressions().stream()))
                .filter(condition -> condition != null)
                .toList();
    }

    /** What AND, OR, NOT and parentheses hold together. */
    private static Stream<Expression> comparisons(Expression condition) {
        return switch (condition) {
            case AndExpression and ->
                Stream.concat(comparisons(and.getLeftExpression()), comparisons(and.getRightExpression()));
            case OrExpression or ->
                Stream.concat(comparisons(or.getLeftExpression()), comparisons(or.getRightExpression()));
            case NotExpression not -> comparisons(not.getExpression());
            case ParenthesedExpressionList<?> list when list.size() == 1 -> comparisons(list.getFirst());
            default -> Stream.of(condition);
        };
    }

    private static void judge(Expression comparison, Set<String> protectedColumns, List<String> broken) {
        List<Column> columns = columns(comparison);
        boolean parameter = comparison.toString().contains("?");
        if (parameter && columns.isEmpty()) {
            broken.add("a value is compared with no column: " + comparison);
        }
        if (comparison.toString().matches("(?s).*:[A-Za-z].*")) {
            broken.add("a value has a name: " + comparison);
        }
        if (comparison instanceof BinaryExpression two && two.getLeftExpression() instanceof JdbcParameter) {
            broken.add("a value stands before its column: " + comparison);
        }
        long held = columns.stream()
                .filter(column -> protectedColumns.contains(name(column)))
                .count();
        long alone = sides(comparison)
                .filter(Column.class::isInstance)
                .filter(column -> protectedColumns.contains(name((Column) column)))
                .count();
        if (held > alone) {
            broken.add("a day or key is not compared as it is: " + comparison);
        }
    }

    private static String name(Column column) {
        return column.getColumnName().replaceAll("^\\[|]$", "").toLowerCase(Locale.ROOT);
    }

    private static Stream<Expression> sides(Expression comparison) {
        return switch (comparison) {
            case BinaryExpression two -> Stream.of(two.getLeftExpression(), two.getRightExpression());
            case IsNullExpression is -> Stream.of(is.getLeftExpression());
            case InExpression in -> Stream.of(in.getLeftExpression());
            default -> Stream.empty();
        };
    }

    private static List<Column> columns(Expression expression) {
        List<Column> columns = new ArrayList<>();
        expression.accept(
                new ExpressionVisitorAdapter<Void>() {
                    @Override
                    public <S> Void visit(Column column, S context) {
                        columns.add(column);
                        return super.visit(column, context);
                    }
                },
                null);
        return columns;
    }

    /** One row comes where all is added up; of groups and of several parts come many. */
    private static boolean manyRows(Select select) {
        if (!(select instanceof PlainSelect plain)) {
            return true;
        }
        boolean added = plain.getSelectItems().stream()
                .map(item -> item.getExpression().toString().toUpperCase(Locale.ROOT))
                .anyMatch(text -> AGGREGATES.stream().anyMatch(function -> text.startsWith(function + "(")));
        return plain.getGroupBy() != null || !added;
    }

    private static final Set<String> SOME = Set.of("sold", "k");

    @Test
    void theRulesFindWhatBreaksThem() throws JSQLParserException {
        List<String> bad = List.of(
                "SELECT 1; SELECT 2",
                "UPDATE t SET a = 1",
                "SELECT a FROM t GROUP BY a",
                "SELECT a FROM t UNION ALL SELECT a FROM t",
                "SELECT SUM(a) FROM t WHERE CAST(sold AS date) >= ?",
                "SELECT SUM(a) FROM t WHERE YEAR([t].[Sold]) = ?",
                "SELECT SUM(a) FROM t WHERE sold + 1 > ?",
                "SELECT SUM(a) FROM t JOIN d ON d.k = CONVERT(int, t.k)",
                "SELECT SUM(a) FROM t JOIN (SELECT b FROM d WHERE ABS(k) = ?) AS e ON e.b = t.b",
                "SELECT SUM(a) FROM t WHERE (? = '' OR b = ?)",
                "SELECT SUM(a) FROM t WHERE ? IS NULL OR b = ?",
                "SELECT SUM(a) FROM t WHERE ? = b",
                "SELECT SUM(a) FROM t WHERE b = :x");
        List<String> good = List.of(
                "SELECT SUM(a) FROM t",
                "SELECT a FROM t WHERE [t].[Sold] >= ? AND [t].[Sold] < ? AND (b IS NULL OR b = ?) ORDER BY a",
                "SELECT SUM(a) FROM t LEFT JOIN d ON d.k = t.k WHERE COALESCE(b, '') = ? AND 1 = 0");

        for (String sql : bad) {
            assertFalse(broken(sql, SOME).isEmpty(), sql);
        }
        for (String sql : good) {
            assertEquals(List.of(), broken(sql, SOME), sql);
        }
    }
}

package io.otelbi.gateway.parameter;

import static io.otelbi.gateway.parameter.QueryParameter.choice;
import static io.otelbi.gateway.parameter.QueryParameter.day;
import static io.otelbi.gateway.parameter.QueryParameter.flag;
import static io.otelbi.gateway.parameter.QueryParameter.grain;
import static io.otelbi.gateway.parameter.QueryParameter.instant;
import static io.otelbi.gateway.parameter.QueryParameter.text;
import static io.otelbi.gateway.parameter.QueryParameter.whole;

import io.otelbi.platform.contract.persistence.RunRecord;
import io.otelbi.platform.contract.question.Grain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Every query parameter of the public API with its bounds and what is taken when it is not given. */
public final class Parameters {

    public static final QueryParameter<String> SOURCE = text("source")
            .described("The name of a warehouse, as /api/sources lists them; the default one where none is named.");

    /** The last day of a question. */
    public static final QueryParameter<LocalDate> AS_OF = day("as_of");

    public static final QueryParameter<String> CHANNEL = text("channel");
    public static final QueryParameter<String> TERRITORY = text("territory");
    public static final QueryParameter<String> CATEGORY = text("category");
    public static final QueryParameter<String> FILTER = text("filter")
            .severalTimes()
            .described(
                    "dimension:value, such as store.region:North. Several values of one dimension mean any of them.");
    public static final QueryParameter<Boolean> INCLUDE_SUSPECT = flag("include_suspect");

    /** The length of the window of key figures. */
    public static final QueryParameter<Integer> WINDOW_DAYS = whole("window_days", 1095, 30);

    /** The length of the window of a ranking. */
    public static final QueryParameter<Integer> RANKING_DAYS = whole("window_days", 730, 90);

    /** How far a history reaches back. */
    public static final QueryParameter<Integer> DAYS_BACK = whole("days_back", 3650, 365);

    /** How far a forecast reaches ahead. */
    public static final QueryParameter<Integer> DAYS = whole("days", 365, 30);

    public static final QueryParameter<Grain> GRAIN = grain("grain");

    /** The document's default holds for sources with revenue; others have their own. */
    public static final QueryParameter<String> MEASURE = text("measure")
            .orElse("revenue")
            .described("revenue, orders, units, or another additive metric of the source, as /api/sources lists them.");

    private static final String DIMENSIONS =
            "A dimension of the source: a role such as category, or dataset.field, or the field alone.";

    /** By what a forecast is split. */
    public static final QueryParameter<String> BY = text("by").described(DIMENSIONS);

    /** What a ranking ranks. */
    public static final QueryParameter<String> RANKED_BY =
            text("by").orElse("product").described(DIMENSIONS);

    /** Which intervals of a forecast are given. */
    public static final QueryParameter<String> LEVEL =
            choice("level", List.of("80", "95", "80,95")).orElse("80,95");

    /** With what a figure is compared. */
    public static final QueryParameter<String> AGAINST =
            choice("against", List.of("previous", "last_year")).orElse("previous");

    public static final QueryParameter<Integer> TOP_N = whole("top_n", 100, 10);

    /** How many recommendations. */
    public static final QueryParameter<Integer> LIMIT = whole("limit", 50, 10);

    /** How many rows of a page. */
    public static final QueryParameter<Integer> PAGE_LIMIT = whole("limit", 200, 50);

    public static final QueryParameter<String> CURSOR = text("cursor");
    public static final QueryParameter<Instant> FROM = instant("from");
    public static final QueryParameter<Instant> TO = instant("to");
    /** The moment of a receipt. */
    public static final QueryParameter<Instant> AT =
            instant("at").described("A moment: what had been shown by then, newest first. Instead of 'to'.");

    public static final QueryParameter<String> SUBJECT = text("subject");
    public static final QueryParameter<String> PATH = text("path");
    public static final QueryParameter<String> TRACE_ID = text("trace_id");
    public static final QueryParameter<String> ORIGIN =
            choice("origin", List.of(RunRecord.SERVED, RunRecord.REHEARSED));

    /** How many of the newest forecasts a score looks at. */
    public static final QueryParameter<Integer> NEWEST = whole("newest", 1_000, 100);

    public static final QueryParameter<String> DIMENSION =
            text("dimension").described("A dimension of the source whose values are to be listed too.");
    public static final QueryParameter<String> QUESTION = choice(
                    "question",
                    List.of(
                            "daily",
                            "totals",
                            "order_lines",
                            "segments",
                            "coverage",
                            "members",
                            "names_product",
                            "names_customer",
                            "names_reseller",
                            "names_salesperson",
                            "stock",
                            "targets",
                            "targets_by_member"))
            .orElse("daily");

    /** The first day of a planned question. */
    public static final QueryParameter<LocalDate> FROM_DAY = day("from");

    /** The last day of a planned question. */
    public static final QueryParameter<LocalDate> TO_DAY = day("to");

    public static final QueryParameter<String> HEADS = text("heads")
            .described(
                    "Heads of the chain as persistence logs them, sequence:hash:key:v1:signature, divided by commas, at most 30.");

    private Parameters() {}
}

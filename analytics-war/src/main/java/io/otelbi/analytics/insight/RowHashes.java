package io.otelbi.analytics.insight;

import io.otelbi.platform.contract.persistence.RunInput;
import io.otelbi.platform.contract.query.OrderLines;
import io.otelbi.platform.contract.query.SalesDay;
import io.otelbi.platform.json.JsonForm;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of the rows that a computation read: one a day where rows have a day, else one for all.
 *
 * @param days by days since 1970-01-01; empty where rows have no day
 * @param whole hash of all rows where they have no day
 */
public record RowHashes(TreeMap<Long, byte[]> days, byte @Nullable [] whole) {

    private static final int HASH_BYTES = 4;

    /** Of daily sales. */
    public static RowHashes ofDays(List<SalesDay> rows) {
        TreeMap<Long, byte[]> days = new TreeMap<>();
        for (SalesDay row : rows) {
            days.put(row.day().toEpochDay(), sha256().digest(utf8(JsonForm.JSON.toJson(row))));
        }
        return new RowHashes(days, null);
    }

    /** Of order lines; each with its order's attributes. */
    public static RowHashes of(OrderLines lines) {
        TreeMap<Long, MessageDigest> digests = new TreeMap<>();
        StringBuilder text = new StringBuilder();
        int before = -1;
        for (int line = 0; line < lines.size(); line++) {
            int order = lines.lineOrder()[line];
            text.setLength(0);
            if (order != before) {
                text.append('\n')
                        .append(lines.customers().get(lines.orderCustomer()[order]))
                        .append('\t')
                        .append(lines.territories().get(lines.orderTerritory()[order]))
                        .append('\t')
                        .append(lines.salespersons().get(lines.orderSalesperson()[order]));
            }
            before = order;
            text.append('\n')
                    .append(lines.products().get(lines.lineProduct()[line]))
                    .append('\t')
                    .append(lines.categories().get(lines.lineCategory()[line]))
                    .append('\t')
                    .append(lines.lineUnits()[line])
                    .append('\t')
                    .append(Double.doubleToLongBits(lines.lineRevenue()[line]))
                    .append('\t')
                    .append(Double.doubleToLongBits(lines.lineDiscount()[line]));
            digests.computeIfAbsent((long) lines.orderDay()[order], day -> sha256())
                    .update(utf8(text.toString()));
        }
        TreeMap<Long, byte[]> days = new TreeMap<>();
        digests.forEach((day, digest) -> days.put(day, digest.digest()));
        return new RowHashes(days, null);
    }

    /** Of rows without a day, in whatever order they come. */
    public static RowHashes of(List<?> rows) {
        MessageDigest digest = sha256();
        rows.stream().map(JsonForm.JSON::toJson).sorted().forEach(row -> digest.update(utf8(row + "\n")));
        return new RowHashes(new TreeMap<>(), digest.digest());
    }

    /** Several, by what was asked, as one input. */
    public static RunInput together(Map<String, RowHashes> read) {
        MessageDigest fingerprint = sha256();
        Map<String, String> others = new TreeMap<>();
        TreeMap<Long, MessageDigest> days = new TreeMap<>();
        new TreeMap<>(read).forEach((question, hashes) -> {
            fingerprint.update(utf8(question + "\n"));
            if (hashes.whole() != null) {
                fingerprint.update(hashes.whole());
                others.put(question, HexFormat.of().formatHex(hashes.whole()));
            }
            hashes.days().forEach((day, hash) -> {
                fingerprint.update(utf8(day + "\n"));
                fingerprint.update(hash);
                MessageDigest digest = days.computeIfAbsent(day, one -> sha256());
                digest.update(utf8(question));
                digest.update(hash);
            });
        });
        String hash = HexFormat.of().formatHex(fingerprint.digest());
        return days.isEmpty()
                ? new RunInput(hash, null, "", others)
                : new RunInput(hash, LocalDate.ofEpochDay(days.firstKey()), text(days), others);
    }

    private static String text(TreeMap<Long, MessageDigest> days) {
        long first = days.firstKey();
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(days.lastKey() - first + 1) * HASH_BYTES);
        days.forEach(
                (day, digest) -> bytes.put(Math.toIntExact(day - first) * HASH_BYTES, digest.digest(), 0, HASH_BYTES));
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

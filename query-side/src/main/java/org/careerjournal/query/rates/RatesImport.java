package org.careerjournal.query.rates;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.careerjournal.domain.EquityMilestone.EquityPriced;
import org.careerjournal.query.rates.MarketCsv.Content;
import org.careerjournal.query.rates.MarketCsv.Problem;
import org.careerjournal.query.trajectory.ConsumerPrices.Index;
import org.careerjournal.query.trajectory.ExchangeRates.Rate;
import org.jspecify.annotations.Nullable;

/**
 * Brings a file of exchange rates or consumer prices into the data directory: merged with what is there, a row of the same
 * day and pair (or month and country) replaced, and written whole or not at all. A file of share prices becomes milestones,
 * which the caller logs.
 */
public final class RatesImport {

    private RatesImport() {}

    /** What became of a file. */
    public sealed interface Result {

        /**
         * @param file the one that was written, or would have been
         * @param problems rows that were left out
         */
        record Merged(String file, int added, int changed, int unchanged, List<Problem> problems) implements Result {}

        /**
         * Nothing was written: these are to be logged in a journal.
         *
         * @param problems rows that were left out
         */
        record Prices(List<EquityPriced> milestones, List<Problem> problems) implements Result {}

        /** Nothing was changed. */
        record Refused(String reason) implements Result {}
    }

    /**
     * @param directory the data directory
     * @param file what the user brought
     * @throws IOException where the data directory cannot be read or written; the files in it are then as before
     */
    public static Result into(Path directory, byte[] file) throws IOException {
        if (file.length > MarketFiles.BYTES_MAX) {
            return new Result.Refused("The file is larger than " + MarketFiles.BYTES_MAX / 1024 / 1024 + " MB.");
        }
        String text;
        try {
            text = MarketFiles.decoded(file);
        } catch (IOException notText) {
            return new Result.Refused("The file cannot be read: " + notText.getMessage() + ".");
        }
        Content content = MarketCsv.read(text).orElse(null);
        if (content == null) {
            return new Result.Refused("The file is none of ours: expected " + MarketCsv.HEADERS_EXPECTED + ".");
        }
        return switch (content) {
            case Content.PriceRows prices -> new Result.Prices(prices.prices(), prices.problems());
            case Content.ExchangeRateRows rows ->
                merge(
                        directory.resolve(MarketFiles.RATES),
                        "date,from,to,rate",
                        rows.rates(),
                        rows.problems(),
                        rate -> rate.date() + "," + rate.from() + "," + rate.to(),
                        Rate::rate,
                        known -> known instanceof Content.ExchangeRateRows rates ? rates.rates() : null);
            case Content.IndexRows rows ->
                merge(
                        directory.resolve(MarketFiles.CPI),
                        "month,country,index",
                        rows.indices(),
                        rows.problems(),
                        index -> index.month() + "," + index.country(),
                        Index::index,
                        known -> known instanceof Content.IndexRows indices ? indices.indices() : null);
        };
    }

    @FunctionalInterface
    private interface RowsOf<T> {
        @Nullable
        List<T> of(Content content);
    }

    private static <T> Result merge(
            Path target,
            String header,
            List<T> brought,
            List<Problem> problems,
            Function<T, String> key,
            Function<T, Double> value,
            RowsOf<T> rowsOf)
            throws IOException {
        String name = String.valueOf(target.getFileName());
        Map<String, Double> merged = new TreeMap<>();
        String known = MarketFiles.text(target);
        if (!known.isBlank()) {
            Content content = MarketCsv.read(known).orElse(null);
            List<T> rows = content == null ? null : rowsOf.of(content);
            if (content == null || rows == null || !content.problems().isEmpty()) {
                return new Result.Refused("The file " + name
                        + " in the data directory has rows that cannot be read; mend or remove it first.");
            }
            rows.forEach(row -> merged.put(key.apply(row), value.apply(row)));
        }
        Map<String, Double> fresh = new LinkedHashMap<>();
        brought.forEach(row -> fresh.put(key.apply(row), value.apply(row)));
        int added = 0;
        int changed = 0;
        for (Map.Entry<String, Double> row : fresh.entrySet()) {
            Double before = merged.put(row.getKey(), row.getValue());
            added += before == null ? 1 : 0;
            changed += before != null && !before.equals(row.getValue()) ? 1 : 0;
        }
        if (added + changed > 0) {
            StringBuilder text = new StringBuilder(header).append('\n');
            merged.forEach((row, number) ->
                    text.append(row).append(',').append(plain(number)).append('\n'));
            write(target, text.toString());
        }
        return new Result.Merged(name, added, changed, fresh.size() - added - changed, problems);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** Whole or not at all; readable by its owner only. */
    private static void write(Path target, String text) throws IOException {
        Path directory = target.toAbsolutePath().getParent();
        Path fresh = Files.createTempFile(directory, String.valueOf(target.getFileName()), ".new");
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}

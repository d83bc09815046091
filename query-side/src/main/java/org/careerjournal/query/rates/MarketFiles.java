package org.careerjournal.query.rates;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.careerjournal.query.trajectory.ConsumerPrices;
import org.careerjournal.query.trajectory.ExchangeRates;
import org.careerjournal.query.trajectory.Market;
import org.jspecify.annotations.Nullable;

/**
 * {@code rates.csv} and {@code cpi.csv} of a data directory. They are read again when they have changed; a file that is not
 * there is an empty one. Safe for use by several threads.
 */
public final class MarketFiles {

    /** What is known where there are no files. */
    public static final Reading NOTHING = new Reading(Market.NONE, List.of());

    static final String RATES = "rates.csv";
    static final String CPI = "cpi.csv";

    /** No larger file is read. */
    static final long BYTES_MAX = 20L * 1024 * 1024;

    private final Path directory;
    private @Nullable Loaded loaded;

    /**
     * @param problems a line for each row that could not be read, and for each file
     */
    public record Reading(Market market, List<String> problems) {}

    private record Seen(@Nullable FileTime modified, long size) {}

    private record Loaded(Seen rates, Seen cpi, Reading reading) {}

    public MarketFiles(Path directory) {
        this.directory = directory;
    }

    /** What the files say now. */
    public synchronized Reading read() {
        Seen rates = seen(directory.resolve(RATES));
        Seen cpi = seen(directory.resolve(CPI));
        Loaded last = loaded;
        if (last == null || !last.rates().equals(rates) || !last.cpi().equals(cpi)) {
            last = new Loaded(rates, cpi, load());
            loaded = last;
        }
        return last.reading();
    }

    private static Seen seen(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Seen(attributes.lastModifiedTime(), attributes.size());
        } catch (IOException absent) {
            return new Seen(null, 0);
        }
    }

    private Reading load() {
        List<String> problems = new ArrayList<>();
        ExchangeRates rates = ExchangeRates.NONE;
        ConsumerPrices prices = ConsumerPrices.NONE;
        if (content(RATES, problems) instanceof MarketCsv.Content.ExchangeRateRows rows) {
            rates = ExchangeRates.of(rows.rates());
        }
        if (content(CPI, problems) instanceof MarketCsv.Content.IndexRows rows) {
            prices = ConsumerPrices.of(rows.indices());
        }
        return new Reading(new Market(rates, prices), List.copyOf(problems));
    }

    private MarketCsv.@Nullable Content content(String name, List<String> problems) {
        String text;
        try {
            text = text(directory.resolve(name));
        } catch (IOException unreadable) {
            problems.add(name + " cannot be read: " + unreadable.getMessage() + ".");
            return null;
        }
        if (text.isBlank()) {
            return null;
        }
        MarketCsv.Content content = MarketCsv.read(text).orElse(null);
        boolean fits = name.equals(RATES)
                ? content instanceof MarketCsv.Content.ExchangeRateRows
                : content instanceof MarketCsv.Content.IndexRows;
        if (content == null || !fits) {
            problems.add(name + " line 1: expected "
                    + (name.equals(RATES) ? "date,from,to,rate" : "month,country,index") + ".");
            return null;
        }
        content.problems()
                .forEach(problem -> problems.add(
                        name + " line " + problem.line() + ", " + problem.field() + ": " + problem.reason() + "."));
        return content;
    }

    /** The text of a file, empty where there is none. */
    static String text(Path file) throws IOException {
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw new IOException("it is larger than " + BYTES_MAX / 1024 / 1024 + " MB");
            }
            return decoded(Files.readAllBytes(file));
        } catch (NoSuchFileException absent) {
            return "";
        }
    }

    /** @throws IOException where it is not UTF-8 */
    static String decoded(byte[] bytes) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new IOException("it is not in UTF-8", other);
        }
    }
}

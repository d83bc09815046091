package org.careerjournal.query.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.careerjournal.domain.EquityMilestone.EquityPriced;
import org.careerjournal.domain.Money;
import org.careerjournal.domain.PartialDate;
import org.careerjournal.query.rates.MarketCsv.Problem;
import org.careerjournal.query.rates.RatesImport.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatesImportTest {

    @TempDir
    private Path directory = Path.of("");

    private Result bring(String text) throws IOException {
        return RatesImport.into(directory, text.getBytes(StandardCharsets.UTF_8));
    }

    private String file(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    @Test
    void exchange_rates_are_merged_by_day_and_pair() throws IOException {
        bring("date,from,to,rate\n2020-01-02,EUR,USD,1.1\n2020-01-01,EUR,USD,1.0\n");

        Result second = bring(
                "\uFEFFrate,date,to,from\r\n1.2,2020-01-02,usd,eur\r\n1.3,2020-01-03,USD,EUR\r\n1,2020-01-01,USD,EUR\r\n");

        assertThat(second).isEqualTo(new Result.Merged("rates.csv", 1, 1, 1, List.of()));
        assertThat(file("rates.csv")).isEqualTo("""
                date,from,to,rate
                2020-01-01,EUR,USD,1
                2020-01-02,EUR,USD,1.2
                2020-01-03,EUR,USD,1.3
                """);
    }

    @Test
    void consumer_prices_go_into_their_own_file_and_are_read_from_it() throws IOException {
        MarketFiles files = new MarketFiles(directory);
        assertThat(files.read().market().prices().index("US", YearMonth.of(2020, 1)))
                .isNaN();

        bring("month,country,index\n2020-01,US,257.971\n");

        assertThat(files.read().market().prices().index("US", YearMonth.of(2020, 1)))
                .isEqualTo(257.971);
        assertThat(files.read().problems()).isEmpty();
    }

    @Test
    void prices_of_shares_become_milestones_and_nothing_is_written() throws IOException {
        Result result = bring("date,symbol,price,currency\n2020-01-02,ACME,12.50,USD\n");

        assertThat(result)
                .isEqualTo(new Result.Prices(
                        List.of(new EquityPriced(
                                PartialDate.of(LocalDate.of(2020, 1, 2)), null, "ACME", Money.of("12.5", "USD"))),
                        List.of()));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_row_that_cannot_be_read_names_line_and_field_and_the_rest_goes_in() throws IOException {
        Result result = bring("date,from,to,rate\n2020-13-01,EUR,USD,1.1\n2020-01-01,EUR,XXY,1.1\n"
                + "2020-01-01,EUR,USD,0\n2020-01-01,EUR,USD\n\n2020-01-01,EUR,USD,1.1\n");

        assertThat(result).isInstanceOfSatisfying(Result.Merged.class, merged -> {
            assertThat(merged.added()).isEqualTo(1);
            assertThat(merged.problems())
                    .extracting(Problem::line, Problem::field)
                    .containsExactly(tuple(2, "date"), tuple(3, "to"), tuple(4, "rate"), tuple(5, "row"));
        });
    }

    @Test
    void what_is_none_of_the_three_is_refused_and_nothing_is_written() throws IOException {
        assertThat(bring("a,b,c\n1,2,3\n")).isInstanceOf(Result.Refused.class);
        assertThat(RatesImport.into(directory, new byte[] {(byte) 0xC3, 0x28})).isInstanceOf(Result.Refused.class);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_file_that_is_damaged_is_left_as_it_is() throws IOException {
        Files.writeString(directory.resolve("rates.csv"), "date,from,to,rate\nnonsense\n");

        assertThat(bring("date,from,to,rate\n2020-01-01,EUR,USD,1.1\n")).isInstanceOf(Result.Refused.class);

        assertThat(file("rates.csv")).isEqualTo("date,from,to,rate\nnonsense\n");
        assertThat(new MarketFiles(directory).read().problems())
                .containsExactly("rates.csv line 2, row: expected 4 fields: date,from,to,rate.");
    }
}

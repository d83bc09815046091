package org.careerjournal.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.careerjournal.command.imports.ImportSide.Target;
import org.careerjournal.domain.EquityMilestone.EquityGranted;
import org.careerjournal.domain.EquityMilestone.EquityPriced;
import org.careerjournal.domain.EquityMilestone.Vesting;
import org.careerjournal.domain.JobMilestone.JobStarted;
import org.careerjournal.domain.Money;
import org.careerjournal.domain.PayMilestone.BonusTarget;
import org.careerjournal.domain.PayMilestone.PayChanged;
import org.careerjournal.domain.VestingSchedule;
import org.junit.jupiter.api.Test;

class MilestoneTableTest {

    private final Target journal = new Target();

    @Test
    void pay_and_prices_come_in_by_local_keys() {
        ImportAnswer answer = journal.imports("pay.csv", """
                id,kind,on,employer,title,drivers,jobId,base.amount,base.currency,bonusTarget.percent,symbol,units,vesting,price.amount,price.currency
                ,pay-changed,2020-01,,,,acme,120000,USD,15,,,,,
                acme,job-started,2019-08,Acme,Engineer,pay;growth,,,,,,,,,
                ,equity-granted,2019-09,,,,acme,,,,ACM,100.5,four-year-monthly,,
                ,equity-priced,2020-01-02,,,,,,,,ACM,,,12.50,USD
                """);

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.source()).isEqualTo("csv");
        assertThat(answer.logged()).isEqualTo(4);
        JobStarted job = journal.only(JobStarted.class);
        PayChanged pay = journal.only(PayChanged.class);
        assertThat(job.drivers()).containsExactly("pay", "growth");
        assertThat(pay.jobId()).isEqualTo(journal.idOf(job));
        assertThat(pay.base()).isEqualTo(Money.of("120000", "USD"));
        assertThat(pay.bonusTarget()).isEqualTo(new BonusTarget.Percent(new BigDecimal(15)));
        assertThat(journal.only(EquityGranted.class).vesting())
                .isEqualTo(new Vesting.Named(VestingSchedule.FOUR_YEAR_MONTHLY));
        assertThat(journal.only(EquityPriced.class).price()).isEqualTo(Money.of("12.5", "USD"));
    }

    @Test
    void the_same_table_again_logs_nothing_and_a_changed_price_is_corrected() {
        String table = "kind,on,symbol,price.amount,price.currency\nequity-priced,2020-01-02,ACM,%s,USD\n";
        journal.imports("p.csv", table.formatted("12"));

        ImportAnswer again = journal.imports("p.csv", table.formatted("12.0"));
        ImportAnswer changed = journal.imports("p.csv", table.formatted("13"));

        assertThat(again.logged()).isZero();
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(changed.logged()).isEqualTo(1);
        assertThat(journal.only(EquityPriced.class).price()).isEqualTo(Money.of("13", "USD"));
    }

    @Test
    void a_job_of_the_journal_may_be_named_by_its_employer() {
        journal.imports(
                "Positions.csv",
                "Company Name,Title,Started On,Finished On\nAcme,Engineer,2015,2016\nAcme,Engineer,2019,\n");

        ImportAnswer answer = journal.imports(
                "pay.csv", "kind,on,jobId,base.amount,base.currency\npay-changed,2020-01,acme,100000,USD\n");

        assertThat(answer.problems()).isEmpty();
        UUID jobId = journal.only(PayChanged.class).jobId();
        assertThat(journal.journal().entry(jobId).orElseThrow().milestone().on().year())
                .isEqualTo(2019);
    }

    @Test
    void every_mistake_names_its_row_and_column() {
        ImportAnswer answer = journal.imports("a.csv", """
                kind,on,jobId,base.amount,base.currency,text
                promotion,2020,,,,
                noted,2020-13,,,,x
                noted,2020,,12,,x
                pay-changed,2020,nobody,12,USD,
                pay-changed,2020,00000000-0000-0000-0000-000000000001,many,USD,
                noted,2020,,,,

                noted,2020,,,,fine
                """);

        assertThat(answer.logged()).isEqualTo(1);
        assertThat(answer.problems())
                .extracting(problem -> problem.row() + " " + problem.field())
                .containsExactly("2 kind", "3 on", "4 base.amount", "5 jobId", "6 base.amount", "7 text");
    }
}

package org.careerjournal.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.careerjournal.command.imports.ImportRefused.Cause;
import org.careerjournal.command.imports.ImportSide.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusedFilesTest {

    private static final String POSITIONS = "Company Name,Title,Description,Location,Started On,Finished On\n";

    private final Target journal = new Target();

    @AfterEach
    void nothing_was_logged() {
        assertThat(journal.journal().hasMilestones()).isFalse();
    }

    private Cause refused(String name, byte[] content) {
        return refused(name, content, ImportLimits.STANDARD);
    }

    private Cause refused(String name, byte[] content, ImportLimits limits) {
        ImportRefused refused =
                catchThrowableOfType(ImportRefused.class, () -> journal.run(name, content, false, limits));
        assertThat(refused).isNotNull().hasMessageNotContaining("null");
        return refused.reason();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void what_is_of_no_format_is_not_recognised() {
        assertThat(refused("a.txt", text("Dear diary,\ntoday …"))).isEqualTo(Cause.NOT_RECOGNISED);
        assertThat(refused("a.csv", text("a,b\n1,2\n"))).isEqualTo(Cause.NOT_RECOGNISED);
        assertThat(refused("a.json", text("{\"name\": \"x\"}"))).isEqualTo(Cause.NOT_RECOGNISED);
        assertThat(refused("a.json", text("[1, 2]"))).isEqualTo(Cause.NOT_RECOGNISED);
        assertThat(refused("a.csv", new byte[0])).isEqualTo(Cause.NOT_RECOGNISED);
        assertThat(refused("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}))
                .isEqualTo(Cause.NOT_RECOGNISED);
        assertThat(refused("a.zip", new Zip().with("Holiday.csv", "a,b\n").bytes()))
                .isEqualTo(Cause.NOT_RECOGNISED);
    }

    @Test
    void a_broken_resume_or_archive_is_malformed() {
        assertThat(refused("a.json", text("{\"work\": [{\"name\": "))).isEqualTo(Cause.MALFORMED);
        byte[] whole = new Zip().with("Positions.csv", POSITIONS).bytes();
        assertThat(refused("a.zip", Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Cause.MALFORMED);
    }

    @Test
    void an_archive_that_leads_outside_itself_is_refused() {
        for (String path :
                new String[] {"../Positions.csv", "a/../../Positions.csv", "/Positions.csv", "C:\\Positions.csv"}) {
            assertThat(refused("a.zip", new Zip().with(path, POSITIONS).bytes()))
                    .as(path)
                    .isEqualTo(Cause.UNACCEPTABLE);
        }
    }

    @Test
    void a_csv_of_50_MB_is_too_large() {
        byte[] content = new byte[50_000_000];
        Arrays.fill(content, (byte) 'a');
        byte[] header = text("kind,on,text\n");
        System.arraycopy(header, 0, content, 0, header.length);

        assertThat(refused("a.csv", content)).isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    void a_file_over_20_MB_in_an_archive_is_too_large_however_small_it_is_packed() {
        byte[] packed = new Zip().with("Positions.csv", new byte[20_000_001]).bytes();

        assertThat(packed.length).isLessThan(100_000);
        assertThat(refused("a.zip", packed)).isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    void an_archive_of_over_300_MB_unpacked_is_too_large_though_none_of_it_is_read() {
        Zip bomb = new Zip().with("Positions.csv", POSITIONS);
        byte[] zeros = new byte[10_000_000];
        for (int i = 0; i <= 30; i++) {
            bomb.with("media/" + i + ".bin", zeros);
        }

        assertThat(refused("a.zip", bomb.bytes())).isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    void an_archive_within_an_archive_is_not_opened() {
        byte[] inner = new Zip()
                .with("Positions.csv", POSITIONS + "Acme,Engineer,,,2016,\n")
                .bytes();

        assertThat(refused("a.zip", new Zip().with("inner.zip", inner).bytes())).isEqualTo(Cause.NOT_RECOGNISED);
    }

    @Test
    void an_archive_of_too_many_entries_is_too_large() {
        Zip many = new Zip();
        for (int i = 0; i <= 10_000; i++) {
            many.with("e" + i, "");
        }

        assertThat(refused("a.zip", many.bytes())).isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    void a_version_of_our_ndjson_that_is_not_known_is_refused() {
        assertThat(refused("a.ndjson", text("{\"format\":\"career-journal\",\"version\":2,\"name\":\"x\"}\n")))
                .isEqualTo(Cause.UNACCEPTABLE);
    }

    @Test
    void a_line_of_our_ndjson_without_end_is_too_large() {
        String text = "{\"format\":\"career-journal\",\"version\":1,\"name\":\"x\"}\n" + "x".repeat(5_000_000);

        assertThat(refused("a.ndjson", text(text))).isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    void what_is_sent_may_have_no_more_than_its_limit() {
        ImportLimits small = new ImportLimits(10, 300, 20, 10, 10, 10);

        assertThat(refused("a.csv", text("kind,on,text\n"), small)).isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    void bytes_that_are_no_text_in_any_encoding_are_refused() {
        byte[] content = text("kind,on,text\nnoted,2016,x\n");
        content[content.length - 2] = (byte) 0x81;

        assertThat(refused("a.csv", content)).isEqualTo(Cause.MALFORMED);
    }
}

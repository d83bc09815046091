package org.careerjournal.query.export;

import java.util.List;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.JournalEvent.JournalOpened;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.NdjsonCodec;
import org.careerjournal.eventlog.NdjsonLine;

/** The whole history of a journal, a line per event: nothing is lost, and equal histories give equal bytes. */
final class NdjsonExport {

    private NdjsonExport() {}

    /** @param events of one journal from its opening on */
    static String of(List<JournalEvent> events, JournalCodec codec) {
        NdjsonCodec lines = new NdjsonCodec(codec);
        StringBuilder text = new StringBuilder(lines.header(name(events))).append('\n');
        for (NdjsonLine line : NdjsonCodec.lines(events)) {
            text.append(lines.write(line)).append('\n');
        }
        return text.toString();
    }

    private static String name(List<JournalEvent> events) {
        return events.getFirst() instanceof JournalOpened opened ? opened.name() : "";
    }
}

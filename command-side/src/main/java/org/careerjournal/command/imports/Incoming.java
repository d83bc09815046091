package org.careerjournal.command.imports;

/** What a file turned out to be. */
sealed interface Incoming {

    Source source();

    /** Rows of facts, to be compared with what the journal has. */
    record Facts(Reading reading) implements Incoming {
        @Override
        public Source source() {
            return reading.source();
        }
    }

    /** A whole journal with its history. */
    record History(JournalHistory history) implements Incoming {
        @Override
        public Source source() {
            return Source.NDJSON;
        }
    }
}

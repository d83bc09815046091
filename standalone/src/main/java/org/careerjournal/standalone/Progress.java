package org.careerjournal.standalone;

/** Where something that may take longer than a second says how far it is. */
@FunctionalInterface
public interface Progress {

    /**
     * @param what is being done, in a few words
     * @param done from 0 to {@code total}
     * @param total 1 or more; equal to {@code done} when it is finished
     */
    void report(String what, long done, long total);

    static Progress silent() {
        return (what, done, total) -> {};
    }
}

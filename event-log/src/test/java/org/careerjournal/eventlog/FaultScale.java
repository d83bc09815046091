package org.careerjournal.eventlog;

/**
 * How long the long suites run: all of their rounds under the profile {@code faults}, a seeded tenth otherwise. The seed is
 * fixed unless the system property {@code faults.seed} gives another; a suite prints the one it runs with.
 */
public final class FaultScale {

    private static final long SEED = 20_260_101L;

    private FaultScale() {}

    /** Whether all rounds run. */
    public static boolean full() {
        return "full".equals(System.getProperty("faults.scale", "tenth"));
    }

    /**
     * How many rounds of a suite to run.
     *
     * @param all its rounds in a full run, 10 or more
     */
    public static int rounds(int all) {
        return full() ? all : all / 10;
    }

    /** The seed of this run. */
    public static long seed() {
        return Long.getLong("faults.seed", SEED);
    }
}

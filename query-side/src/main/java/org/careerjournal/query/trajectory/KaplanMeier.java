package org.careerjournal.query.trajectory;

import java.util.List;
import java.util.TreeMap;

/** The Kaplan–Meier estimate of how long something lasts, from durations some of which were not seen to end. */
final class KaplanMeier {

    private static final double TOLERANCE = 1e-8;

    private KaplanMeier() {}

    /** @param ended false where the end was not seen (censored) */
    record Duration(int months, boolean ended) {}

    /**
     * The first time at which the survival falls below a half; where it is exactly a half for a while, the middle between the
     * time it fell there and the next fall, as R's {@code survfit} has it.
     *
     * @return {@link Double#NaN} where it never falls to a half
     */
    static double median(List<Duration> durations) {
        TreeMap<Integer, int[]> byTime = new TreeMap<>();
        for (Duration duration : durations) {
            int[] counts = byTime.computeIfAbsent(duration.months(), months -> new int[2]);
            counts[duration.ended() ? 0 : 1]++;
        }
        double survival = 1;
        int atRisk = durations.size();
        double half = Double.NaN;
        for (var time : byTime.entrySet()) {
            int ended = time.getValue()[0];
            if (ended > 0) {
                survival *= 1 - (double) ended / atRisk;
                if (!Double.isNaN(half)) {
                    return (half + time.getKey()) / 2;
                }
                if (survival < 0.5 - TOLERANCE) {
                    return time.getKey();
                }
                if (survival <= 0.5 + TOLERANCE) {
                    half = time.getKey();
                }
            }
            atRisk -= ended + time.getValue()[1];
        }
        return half;
    }
}

package org.careerjournal.benchmarks;

import java.util.Arrays;

/** The durations of many single operations, in nanoseconds. */
final class Latencies {

    private final long[] nanos;

    Latencies(long[] nanos) {
        this.nanos = nanos.clone();
        Arrays.sort(this.nanos);
    }

    /** The smallest duration that at least this share of the operations did not exceed, in milliseconds. */
    double percentileMillis(double share) {
        int index = (int) Math.ceil(share * nanos.length) - 1;
        return nanos[Math.clamp(index, 0, nanos.length - 1)] / 1e6;
    }

    String report() {
        return "p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, max %.2f ms over %,d operations"
                .formatted(
                        percentileMillis(0.5),
                        percentileMillis(0.95),
                        percentileMillis(0.99),
                        nanos[nanos.length - 1] / 1e6,
                        nanos.length);
    }
}

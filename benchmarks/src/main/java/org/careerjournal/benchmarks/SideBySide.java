package org.careerjournal.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Two ways of doing the same work, measured in turn (A B A B …) so that a machine whose speed drifts drifts for both.
 *
 * @param unit of the figures, as {@code commands/s}
 * @param oursPerRound one figure a round
 * @param referencePerRound one figure a round
 */
record SideBySide(
        String unit, String ours, List<Double> oursPerRound, String reference, List<Double> referencePerRound) {

    /** Work that reports its own rate. */
    interface Measured {
        double rate() throws Exception;
    }

    static SideBySide measure(int rounds, String unit, String ours, Measured a, String reference, Measured b)
            throws Exception {
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            second.add(b.rate());
            first.add(a.rate());
        }
        return new SideBySide(unit, ours, first, reference, second);
    }

    /** The median of the ratios ours/reference, pair by pair. */
    double ratio() {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < oursPerRound.size(); round++) {
            ratios.add(oursPerRound.get(round) / referencePerRound.get(round));
        }
        return median(ratios);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    String report() {
        return "  %-52s %,12.0f %s%n  %-52s %,12.0f %s%n  ratio, median of %d pairs: %.2f"
                .formatted(
                        ours,
                        median(oursPerRound),
                        unit,
                        reference,
                        median(referencePerRound),
                        unit,
                        oursPerRound.size(),
                        ratio());
    }
}

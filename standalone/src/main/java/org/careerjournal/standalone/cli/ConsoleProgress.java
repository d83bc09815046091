package org.careerjournal.standalone.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.careerjournal.standalone.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Shows on the console what takes longer than a second: a bar where the end is known, else the seconds so far. Where the
 * console is no terminal, one line for each thing.
 */
public final class ConsoleProgress implements Progress, AutoCloseable {

    private static final int BAR_WIDTH = 24;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long TICK_MILLIS = 200;

    /** What is being done. */
    private record Step(String what, long done, long total, long sinceNanos) {}

    private final PrintStream out;
    private final boolean terminal;
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Step step;
    private @Nullable String shown;

    ConsoleProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        Thread.ofVirtual().name("progress").start(this::tick);
    }

    static ConsoleProgress onStandardError() {
        Console console = System.console();
        return new ConsoleProgress(System.err, console != null && console.isTerminal());
    }

    @Override
    public synchronized void report(String what, long done, long total) {
        boolean same = step != null && step.what().equals(what);
        long since = same && step != null ? step.sinceNanos() : System.nanoTime();
        if (!same) {
            clear();
        }
        if (done >= total) {
            clear();
            step = null;
        } else {
            step = new Step(what, done, total, since);
        }
    }

    /** Does something whose end cannot be foreseen. */
    <T> T during(String what, Callable<T> work) throws Exception {
        report(what, 0, 1);
        try {
            return work.call();
        } finally {
            report(what, 1, 1);
        }
    }

    @Override
    public synchronized void close() {
        clear();
        step = null;
        ended.countDown();
    }

    private void tick() {
        try {
            while (!ended.await(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                draw();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void draw() {
        if (step == null || System.nanoTime() - step.sinceNanos() < PATIENCE_NANOS) {
            return;
        }
        if (terminal) {
            String line = line(step);
            out.print("\r\u001b[K" + line);
            out.flush();
            shown = line;
        } else if (!step.what().equals(shown)) {
            out.println(step.what() + " …");
            shown = step.what();
        }
    }

    private static String line(Step step) {
        if (step.total() == 1) {
            return step.what() + " … " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - step.sinceNanos()) + " s";
        }
        int full = (int) (BAR_WIDTH * step.done() / step.total());
        return step.what() + " " + "█".repeat(full) + "░".repeat(BAR_WIDTH - full) + " "
                + 100 * step.done() / step.total() + " %";
    }

    private void clear() {
        if (terminal && shown != null) {
            out.print("\r\u001b[K");
            out.flush();
        }
        shown = null;
    }
}

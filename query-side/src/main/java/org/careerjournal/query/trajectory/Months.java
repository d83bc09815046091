package org.careerjournal.query.trajectory;

import java.time.LocalDate;
import java.time.YearMonth;

/** Consecutive months with their days, counted from the first record. Days are counted from 1970-01-01. */
final class Months {

    private final int firstMonth;
    private final int firstDay;
    private final int[] ends;

    private Months(int firstMonth, int count) {
        this.firstMonth = firstMonth;
        this.firstDay = dayOf(LocalDate.of(Math.floorDiv(firstMonth, 12), Math.floorMod(firstMonth, 12) + 1, 1));
        this.ends = new int[Math.max(count, 0)];
        int day = firstDay - 1;
        for (int i = 0; i < ends.length; i++) {
            day += month(i).lengthOfMonth();
            ends[i] = day;
        }
    }

    /** From the month of that day through the last month; none where the day lies after it. */
    static Months from(int day, YearMonth last) {
        LocalDate first = LocalDate.ofEpochDay(day);
        int firstMonth = number(first.getYear(), first.getMonthValue());
        return new Months(firstMonth, number(last.getYear(), last.getMonthValue()) - firstMonth + 1);
    }

    private static int number(int year, int month) {
        return year * 12 + month - 1;
    }

    static int dayOf(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    int count() {
        return ends.length;
    }

    YearMonth month(int index) {
        int number = firstMonth + index;
        return YearMonth.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1);
    }

    int indexOf(YearMonth month) {
        return number(month.getYear(), month.getMonthValue()) - firstMonth;
    }

    /** The month that holds the day; below 0 or at least {@link #count()} where it is none of these. */
    int indexOf(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return number(date.getYear(), date.getMonthValue()) - firstMonth;
    }

    int start(int index) {
        return index == 0 ? firstDay : ends[index - 1] + 1;
    }

    int end(int index) {
        return ends[index];
    }

    /** How many days the month has. */
    int length(int index) {
        return ends[index] - start(index) + 1;
    }

    /** The last month that ends on the day or before, at most the last of all; -1 where none does. */
    int lastEndingBy(int day) {
        if (ends.length == 0 || day >= ends[ends.length - 1]) {
            return ends.length - 1;
        }
        int index = indexOf(day);
        return index < 0 ? -1 : ends[index] == day ? index : index - 1;
    }

    /** The last of the months that has a day up to that one; -1 where none does. */
    int lastTouchedBy(int day) {
        if (ends.length == 0 || day >= ends[ends.length - 1]) {
            return ends.length - 1;
        }
        return Math.max(indexOf(day), -1);
    }

    /** The last day of all. */
    int lastDay() {
        return ends.length == 0 ? firstDay - 1 : ends[ends.length - 1];
    }
}

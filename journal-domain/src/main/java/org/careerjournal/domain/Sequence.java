package org.careerjournal.domain;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An immutable list that grows at its end: appending and replacing copy one path of a 32-way trie and share the rest.
 *
 * <p>Its order is that of appending, which makes it the journal's order of first logging.
 */
final class Sequence<T> implements Iterable<T> {

    private static final int BITS = 5;
    private static final int WIDTH = 1 << BITS;
    private static final int MASK = WIDTH - 1;
    private static final Object[] NOTHING = {};
    private static final Sequence<Object> EMPTY = new Sequence<>(NOTHING, 0, 0);

    private final Object[] root;
    private final int shift;
    private final int size;

    private Sequence(Object[] root, int shift, int size) {
        this.root = root;
        this.shift = shift;
        this.size = size;
    }

    @SuppressWarnings("unchecked") // a list without elements is one of every type
    static <T> Sequence<T> empty() {
        return (Sequence<T>) EMPTY;
    }

    int size() {
        return size;
    }

    /** @throws IndexOutOfBoundsException where there is no such element */
    T get(int index) {
        return element(leaf(index), index & MASK);
    }

    Sequence<T> append(T element) {
        boolean full = size == 1 << (shift + BITS);
        if (!full) {
            return new Sequence<>(with(root, shift, size, element), shift, size + 1);
        }
        return new Sequence<>(new Object[] {root, with(NOTHING, shift, size, element)}, shift + BITS, size + 1);
    }

    /** @throws IndexOutOfBoundsException where there is no such element */
    Sequence<T> replace(int index, T element) {
        check(index);
        return new Sequence<>(with(root, shift, index, element), shift, size);
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private int next = 0;
            private Object[] leaf = NOTHING;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public T next() {
                if (next >= size) {
                    throw new NoSuchElementException();
                }
                if ((next & MASK) == 0) {
                    leaf = leaf(next);
                }
                return element(leaf, next++ & MASK);
            }
        };
    }

    Stream<T> stream() {
        return StreamSupport.stream(
                Spliterators.spliterator(iterator(), size, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private Object[] leaf(int index) {
        check(index);
        Object[] node = root;
        for (int level = shift; level > 0; level -= BITS) {
            node = (Object[]) node[(index >>> level) & MASK];
        }
        return node;
    }

    private void check(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index + " of " + size);
        }
    }

    private static Object[] with(Object[] node, int level, int index, Object element) {
        int place = (index >>> level) & MASK;
        Object[] copy = new Object[Math.max(node.length, place + 1)];
        System.arraycopy(node, 0, copy, 0, node.length);
        copy[place] = level == 0
                ? element
                : with(place < node.length ? (Object[]) node[place] : NOTHING, level - BITS, index, element);
        return copy;
    }

    @SuppressWarnings("unchecked") // only elements of this type were put into leaves
    private static <T> T element(Object[] leaf, int place) {
        return (T) leaf[place];
    }
}

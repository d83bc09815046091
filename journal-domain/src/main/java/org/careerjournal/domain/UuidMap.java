package org.careerjournal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map by UUID: a change copies the handful of nodes on its path and shares the rest, so each costs O(log n).
 *
 * <p>A hash trie (Bagwell, "Ideal Hash Trees", 2001) of 32-way branches. The path to a key is made of all its 128 bits, mixed
 * by a bijection, so keys never collide and no choice of ids makes the map slow. Iteration follows the trie: the same content in
 * the same order, whatever the history, but in no order that means anything.
 */
final class UuidMap<V> {

    private static final int BITS = 5;
    private static final int DEPTH_OF_SECOND_WORD = 13;

    private static final UuidMap<Object> EMPTY = new UuidMap<>(null, 0);

    private final @Nullable Node<V> root;
    private final int size;

    private UuidMap(@Nullable Node<V> root, int size) {
        this.root = root;
        this.size = size;
    }

    private sealed interface Node<V> {}

    private record Leaf<V>(UUID key, V value) implements Node<V> {}

    /** @param bitmap which of the 32 places are taken; {@code children} holds the taken ones in order */
    private record Branch<V>(int bitmap, Node<V>[] children) implements Node<V> {

        int index(int bit) {
            return Integer.bitCount(bitmap & (bit - 1));
        }

        boolean has(int bit) {
            return (bitmap & bit) != 0;
        }
    }

    @SuppressWarnings("unchecked") // a map without entries is one of every type of value
    static <V> UuidMap<V> empty() {
        return (UuidMap<V>) EMPTY;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    @Nullable
    V get(UUID key) {
        long mixed = mixed(key);
        Node<V> node = root;
        for (int depth = 0; node instanceof Branch<V> branch; depth++) {
            int bit = bit(key, mixed, depth);
            node = branch.has(bit) ? branch.children()[branch.index(bit)] : null;
        }
        return node instanceof Leaf<V> leaf && leaf.key().equals(key) ? leaf.value() : null;
    }

    boolean contains(UUID key) {
        return get(key) != null;
    }

    /** The map in which the key has that value. */
    UuidMap<V> with(UUID key, V value) {
        V old = get(key);
        if (old == value) {
            return this;
        }
        Leaf<V> leaf = new Leaf<>(key, value);
        return new UuidMap<>(root == null ? leaf : with(root, leaf, mixed(key), 0), old == null ? size + 1 : size);
    }

    /** The map without the key. */
    UuidMap<V> without(UUID key) {
        if (root == null || get(key) == null) {
            return this;
        }
        return size == 1 ? empty() : new UuidMap<>(without(root, key, mixed(key), 0), size - 1);
    }

    void forEach(BiConsumer<UUID, V> action) {
        if (root != null) {
            forEach(root, action);
        }
    }

    List<V> values() {
        List<V> values = new ArrayList<>(size);
        forEach((key, value) -> values.add(value));
        return values;
    }

    private static <V> void forEach(Node<V> node, BiConsumer<UUID, V> action) {
        switch (node) {
            case Leaf<V> leaf -> action.accept(leaf.key(), leaf.value());
            case Branch<V> branch -> {
                for (Node<V> child : branch.children()) {
                    forEach(child, action);
                }
            }
        }
    }

    private static <V> Node<V> with(Node<V> node, Leaf<V> leaf, long mixed, int depth) {
        return switch (node) {
            case Leaf<V> there when there.key().equals(leaf.key()) -> leaf;
            case Leaf<V> there -> fork(there, mixed(there.key()), leaf, mixed, depth);
            case Branch<V> branch -> {
                int bit = bit(leaf.key(), mixed, depth);
                int index = branch.index(bit);
                yield branch.has(bit)
                        ? replace(branch, index, with(branch.children()[index], leaf, mixed, depth + 1))
                        : insert(branch, bit, index, leaf);
            }
        };
    }

    /** A branch for two keys, as deep as they need to part. */
    private static <V> Branch<V> fork(Leaf<V> one, long mixedOne, Leaf<V> other, long mixedOther, int depth) {
        int bitOne = bit(one.key(), mixedOne, depth);
        int bitOther = bit(other.key(), mixedOther, depth);
        if (bitOne == bitOther) {
            Node<V>[] deeper = children(1);
            deeper[0] = fork(one, mixedOne, other, mixedOther, depth + 1);
            return new Branch<>(bitOne, deeper);
        }
        Node<V>[] both = children(2);
        boolean first = Integer.compareUnsigned(bitOne, bitOther) < 0;
        both[0] = first ? one : other;
        both[1] = first ? other : one;
        return new Branch<>(bitOne | bitOther, both);
    }

    /** The node without a key that is in it; a branch with a single leaf left becomes that leaf. */
    private static <V> @Nullable Node<V> without(Node<V> node, UUID key, long mixed, int depth) {
        if (!(node instanceof Branch<V> branch)) {
            return null;
        }
        int bit = bit(key, mixed, depth);
        int index = branch.index(bit);
        Node<V> left = without(branch.children()[index], key, mixed, depth + 1);
        if (left == null) {
            Branch<V> smaller = remove(branch, bit, index);
            return lone(smaller);
        }
        return lone(replace(branch, index, left));
    }

    private static <V> Node<V> lone(Branch<V> branch) {
        return branch.children().length == 1 && branch.children()[0] instanceof Leaf<V> leaf ? leaf : branch;
    }

    private static <V> Branch<V> replace(Branch<V> branch, int index, Node<V> child) {
        Node<V>[] children = branch.children().clone();
        children[index] = child;
        return new Branch<>(branch.bitmap(), children);
    }

    private static <V> Branch<V> insert(Branch<V> branch, int bit, int index, Node<V> child) {
        Node<V>[] children = children(branch.children().length + 1);
        System.arraycopy(branch.children(), 0, children, 0, index);
        children[index] = child;
        System.arraycopy(branch.children(), index, children, index + 1, branch.children().length - index);
        return new Branch<>(branch.bitmap() | bit, children);
    }

    private static <V> Branch<V> remove(Branch<V> branch, int bit, int index) {
        Node<V>[] children = children(branch.children().length - 1);
        System.arraycopy(branch.children(), 0, children, 0, index);
        System.arraycopy(branch.children(), index + 1, children, index, children.length - index);
        return new Branch<>(branch.bitmap() & ~bit, children);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java makes arrays of a generic type in no other way
    private static <V> Node<V>[] children(int length) {
        return new Node[length];
    }

    /** The place of a key at a depth, as a bit of the bitmap: five bits of the mixed word, then of the second one. */
    private static int bit(UUID key, long mixed, int depth) {
        long chunk = depth < DEPTH_OF_SECOND_WORD
                ? mixed >>> (BITS * depth)
                : key.getMostSignificantBits() >>> (BITS * (depth - DEPTH_OF_SECOND_WORD));
        return 1 << (int) (chunk & 31);
    }

    /**
     * Spreads ids that count up or share a node, as of time-based UUIDs, over the trie. Together with the most significant
     * bits it is a bijection of the key. The steps are those of MurmurHash3's 64-bit finalizer.
     */
    private static long mixed(UUID key) {
        long bits = key.getLeastSignificantBits() + key.getMostSignificantBits() * 0x9E3779B97F4A7C15L;
        bits = (bits ^ (bits >>> 33)) * 0xFF51AFD7ED558CCDL;
        bits = (bits ^ (bits >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return bits ^ (bits >>> 33);
    }
}

package org.careerjournal.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careerjournal.eventlog.FeedPosition;

/**
 * Where a projection stands in each shard of its feed. Who claims a shard raises its epoch; who holds an older epoch can no
 * longer move the position, and its transaction rolls back.
 */
final class FeedPositions {

    private final String projection;

    FeedPositions(String projection) {
        this.projection = projection;
    }

    /** What a claim found: the epoch and the position of every shard claimed. */
    record Claim(Map<Integer, Long> epochs, Map<Integer, FeedPosition> positions) {
        Claim {
            epochs = Map.copyOf(epochs);
            positions = Map.copyOf(positions);
        }
    }

    /** Another projector has claimed the shard since. */
    static final class Superseded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Superseded(int shard) {
            super("another projector has taken over shard " + shard);
        }
    }

    Claim claim(List<Integer> shards, Connection connection) throws SQLException {
        Map<Integer, Long> epochs = new HashMap<>();
        Map<Integer, FeedPosition> positions = new HashMap<>();
        try (PreparedStatement claim = connection.prepareStatement("""
                INSERT INTO query_side.feed_position AS old (projection, shard, tx, feed_index, epoch)
                VALUES (?, ?, ?, ?, 1)
                ON CONFLICT (projection, shard) DO UPDATE SET epoch = old.epoch + 1
                RETURNING tx, feed_index, epoch""")) {
            for (int shard : shards.stream().sorted().toList()) {
                claim.setString(1, projection);
                claim.setInt(2, shard);
                claim.setLong(3, FeedPosition.START.tx());
                claim.setLong(4, FeedPosition.START.index());
                try (ResultSet row = claim.executeQuery()) {
                    row.next();
                    positions.put(shard, new FeedPosition(row.getLong(1), row.getLong(2)));
                    epochs.put(shard, row.getLong(3));
                }
            }
        }
        return new Claim(epochs, positions);
    }

    /**
     * Moves the positions. Comes first in a transaction: from here to its end nobody else can claim the shard or retry a
     * parked journal.
     */
    void move(Map<Integer, FeedPosition> next, Map<Integer, Long> epochs, Connection connection) throws SQLException {
        try (PreparedStatement move = connection.prepareStatement("""
                UPDATE query_side.feed_position SET tx = ?, feed_index = ?
                WHERE projection = ? AND shard = ? AND epoch = ?""")) {
            for (Map.Entry<Integer, FeedPosition> entry : new TreeMap<>(next).entrySet()) {
                Long epoch = epochs.get(entry.getKey());
                if (epoch == null) {
                    throw new IllegalStateException("shard " + entry.getKey() + " was read without a claim");
                }
                move.setLong(1, entry.getValue().tx());
                move.setLong(2, entry.getValue().index());
                move.setString(3, projection);
                move.setInt(4, entry.getKey());
                move.setLong(5, epoch);
                if (move.executeUpdate() != 1) {
                    throw new Superseded(entry.getKey());
                }
            }
        }
    }

    /** Keeps every projector of this projection from writing until the transaction ends. */
    void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(
                "SELECT shard FROM query_side.feed_position WHERE projection = ? ORDER BY shard FOR UPDATE")) {
            lock.setString(1, projection);
            lock.executeQuery().close();
        }
    }
}

package org.careerjournal.command;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that tells which statements run on it, and lets a test look, or fail, just before one does. */
final class WatchedDatabase extends DelegatingDataSource {

    /** Looks at a statement about to run. */
    @FunctionalInterface
    interface Watcher {
        void before(String sql, Connection connection) throws SQLException;
    }

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private volatile Watcher watcher = (sql, connection) -> {};

    WatchedDatabase(DataSource database) {
        super(database);
    }

    void watch(Watcher before) {
        watcher = before;
    }

    /** What has run since the last call, commits and rollbacks included. */
    List<String> takeStatements() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return proxy(Connection.class, (method, arguments) -> {
            Object result = call(connection, method, arguments);
            if (method.getName().equals("commit") || method.getName().equals("rollback")) {
                statements.add(method.getName());
            }
            return result instanceof PreparedStatement statement
                    ? watched(statement, (String) arguments[0], connection)
                    : result;
        });
    }

    private PreparedStatement watched(PreparedStatement statement, String sql, Connection connection) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                watcher.before(sql, connection);
                statements.add(sql);
            }
            return call(statement, method, arguments);
        });
    }

    @FunctionalInterface
    private interface Call {
        Object invoke(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                WatchedDatabase.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.invoke(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

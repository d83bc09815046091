package org.careerjournal.command.store;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Axon's transactions over Spring's: one begun within another takes part in it. */
public final class SpringTransactions implements TransactionManager {

    private static final TransactionDefinition REQUIRED = new DefaultTransactionDefinition();

    private final PlatformTransactionManager transactions;

    public SpringTransactions(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public Transaction startTransaction() {
        TransactionStatus status = transactions.getTransaction(REQUIRED);
        return new Transaction() {
            @Override
            public void commit() {
                transactions.commit(status);
            }

            @Override
            public void rollback() {
                if (!status.isCompleted()) {
                    transactions.rollback(status);
                }
            }
        };
    }

    /** The manager underneath. */
    public PlatformTransactionManager platform() {
        return transactions;
    }
}

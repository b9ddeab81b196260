package org.sealwright.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Begins each transaction with the {@link Reach} that is bound around it. */
@Component
class ReachTransactionListener implements TransactionExecutionListener {

    private final TransactionReach transactionReach;

    ReachTransactionListener(TransactionReach transactionReach) {
        this.transactionReach = transactionReach;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable beginFailure) {
        String reach = Reach.current();
        if (beginFailure == null && reach != null) {
            transactionReach.set(reach);
        }
    }
}

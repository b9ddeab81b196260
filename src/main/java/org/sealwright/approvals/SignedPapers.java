package org.sealwright.approvals;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sealwright.approvals.StatementRows.Kind;
import org.sealwright.approvals.StatementRows.Row;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.signer.Ending;
import org.sealwright.signer.EndingStatement;
import org.sealwright.signer.Enrolment;
import org.sealwright.signer.EnrolmentStatement;
import org.sealwright.signer.SignerRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * What administrators signed, as the portal keeps it. A signer that lacks it takes it up with an order, or before
 * ({@link SignerLearning}), if it verifies by the administrators whom the signer trusts then. Papers of administrators who are in
 * force no more come back with the signer's journal alone. Rows that can't be read are no papers.
 */
@Service
public class SignedPapers {

    private static final Logger LOG = LoggerFactory.getLogger(SignedPapers.class);
    private static final String WHY = "signed papers that go to the signer with an order; it believes signatures alone";

    private final StatementRows statements;

    SignedPapers(StatementRows statements) {
        this.statements = statements;
    }

    @AllowedToAnyone(WHY)
    public List<Enrolment> enrolments() {
        return papers(
                Kind.ENROLMENT,
                row -> new Enrolment(row.as(EnrolmentStatement.class), statements.signatures(row.id())));
    }

    @AllowedToAnyone(WHY)
    public List<Ending> endings() {
        return papers(
                Kind.ENDING,
                row -> new Ending(
                        row.as(EndingStatement.class),
                        statements.signatures(row.id()).getFirst()));
    }

    private <T> List<T> papers(Kind kind, Function<Row, T> reading) {
        return statements.settled(kind).stream()
                .flatMap(row -> {
                    try {
                        return Stream.of(reading.apply(row));
                    } catch (SignerRefused | NoSuchElementException e) {
                        LOG.error("The statement {} can't be read: it was changed", row.id());
                        return Stream.<T>empty();
                    }
                })
                .toList();
    }
}

package org.sealwright.submissions.workbook;

/** What the sheets and their columns are called; reading looks for the same words. */
final class Sheets {

    static final String README = "Read me";
    static final String FACTS = "Facts";
    static final String ICS = "ICS";
    static final String BUYERS = "Buyers";
    static final String LISTS = "Lists";

    static final String ID = "ID";
    static final String QUESTION = "Question";
    static final String ANSWER = "Answer";
    static final String PROVISION = "Provision";
    static final String SUPPORT = "Support";
    static final String DETAIL = "Detail";
    static final String FIELD = "Field";
    static final String WORDS = "Words";
    static final String EMPTY = "Empty because";

    /** Excel takes 32 767 characters a cell; longer text goes on in columns called {@code Description (2)}. */
    static final int LONGEST_CELL = 30_000;

    private Sheets() {}
}

package org.sealwright.submissions.workbook;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The lists to choose from: each a column of a sheet of their own, since lists inside a rule hold 255 characters only. */
final class Choices {

    private final List<List<String>> lists = new ArrayList<>();

    /** Offers a list in a column; where it is not closed, other words are taken too. */
    void validate(Worksheet sheet, int column, int from, int to, List<String> list, boolean closed) {
        if (!lists.contains(list)) {
            lists.add(list);
        }
        int at = lists.indexOf(list);
        String letters = letters(at);
        sheet.range(from, column, to, column)
                .validateWithListByFormula("'" + Sheets.LISTS + "'!$" + letters + "$1:$" + letters + "$" + list.size())
                .allowBlank(true)
                .showErrorMessage(closed)
                .error("Choose one of the list.");
    }

    void write(Worksheet sheet) {
        for (int column = 0; column < lists.size(); column++) {
            for (int row = 0; row < lists.get(column).size(); row++) {
                sheet.value(row, column, lists.get(column).get(row));
            }
        }
    }

    static String letters(int column) {
        return column < 26 ? "" + (char) ('A' + column) : letters(column / 26 - 1) + letters(column % 26);
    }
}

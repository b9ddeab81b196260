package org.sealwright.submissions.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.sealwright.submissions.intake.Remark;

/** The cells of a sheet as text. A formula is not taken, nor what it came to: nobody here reckoned it. */
final class SheetRows {

    private final String file;
    private final String sheet;
    private final List<Remark> remarks;

    SheetRows(String file, String sheet, List<Remark> remarks) {
        this.file = file;
        this.sheet = sheet;
        this.remarks = remarks;
    }

    /** The rows that hold something. */
    List<Line> of(Sheet read) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (Stream<Row> rows = read.openStream()) {
            rows.forEach(row -> {
                Map<Integer, String> cells = new LinkedHashMap<>();
                for (Cell cell : row) {
                    String text = cell == null ? "" : text(cell, row.getRowNum());
                    if (cell != null && !text.isBlank()) {
                        cells.put(cell.getColumnIndex(), text);
                    }
                }
                if (!cells.isEmpty()) {
                    lines.add(new Line(row.getRowNum(), cells));
                }
            });
        }
        return lines;
    }

    private String text(Cell cell, int row) {
        return switch (cell.getType()) {
            case STRING -> CellText.unescaped(cell.asString());
            case BOOLEAN -> cell.asBoolean() ? "Yes" : "No";
            case NUMBER -> number(cell);
            case EMPTY -> "";
            case FORMULA, ERROR -> {
                unread(cell.getColumnIndex(), row, cell.getType() == CellType.FORMULA ? "cell-formula" : "cell-error");
                yield "";
            }
        };
    }

    private static String number(Cell cell) {
        String format = cell.getDataFormatString();
        if (isDate(format)) {
            return cell.asDate().toLocalDate().toString();
        }
        BigDecimal number = cell.asNumber();
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(String format) {
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?is).*(yy|d|mmm).*");
    }

    void unread(int column, int row, String key, String... arguments) {
        remarks.add(Remark.unread(file + " · " + sheet + "!" + Choices.letters(column) + row, 0, key, arguments));
    }

    void unread(String key, String... arguments) {
        remarks.add(Remark.unread(file + " · " + sheet, 0, key, arguments));
    }

    /**
     * A row.
     *
     * @param number from 1
     * @param cells text by column, from 0
     */
    record Line(int number, Map<Integer, String> cells) {

        String at(int column) {
            return cells.getOrDefault(column, "");
        }
    }
}

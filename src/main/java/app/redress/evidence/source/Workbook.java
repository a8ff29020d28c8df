package app.redress.evidence.source;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// A spreadsheet workbook (.xlsx); each sheet that contains a table is read as one text.
final class Workbook {
    /// Rows examined to distinguish a table from a note.
    private static final int LOOK = 50;

    private static final Pattern FROM_1904 = Pattern.compile("<(?:\\w+:)?workbookPr\\b[^>]*\\bdate1904=[\"']1[\"']");

    private static final int DAYS_TO_1904 = 1462;

    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);
    /// For workbooks that some programs write without styles: their cells have no formats to read.
    private static final ReadingOptions UNSTYLED = new ReadingOptions(false, true);

    private Workbook() {}

    /// Whether a zip archive is a workbook.
    ///
    /// @throws UnusableInput when it is another type of office document
    static boolean is(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.getEntry("xl/workbook.xml") != null) {
                return true;
            }
            boolean open = zip.getEntry("content.xml") != null && zip.getEntry("META-INF/manifest.xml") != null;
            if (open || zip.getEntry("[Content_Types].xml") != null) {
                throw new UnusableInput(Message.of("file.office", path));
            }
            return false;
        } catch (ZipException e) {
            // damaged, or names in another encoding: the code that unpacks it reports that
            return false;
        }
    }

    /// Names of the sheets, in workbook order.
    ///
    /// @param tables those that are shown and contain a table
    /// @param notes those that are shown and contain none
    /// @param sums those that only sum up the tables
    record Sheets(List<String> tables, List<String> notes, List<String> hidden, List<String> sums) {
        Sheets() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        /// Sums of nothing are what a person meant.
        private Sheets settled() {
            return tables.isEmpty() ? new Sheets(sums, notes, hidden, List.of()) : this;
        }
    }

    static Sheets sheets(Path path) {
        Sheets found = new Sheets();
        try (ReadableWorkbook book = open(path.toFile())) {
            for (Sheet sheet : book.getSheets().toList()) {
                listFor(found, path, sheet).add(sheet.getName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.settled();
    }

    private static List<String> listFor(Sheets found, Path path, Sheet sheet) {
        if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
            return found.hidden;
        }
        return !isTable(sheet) ? found.notes : SummarySheets.is(path, sheet) ? found.sums : found.tables;
    }

    /// Names of the sheets that contain tables, in workbook order.
    ///
    /// @throws UnusableInput when there is none
    static List<String> tables(Path path) {
        List<String> tables = sheets(path).tables();
        if (tables.isEmpty()) {
            throw new UnusableInput(Message.of("file.noTable", path));
        }
        return tables;
    }

    private static boolean isTable(Sheet sheet) {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.limit(LOOK).filter(Workbook::isRow).limit(2).count() == 2;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRow(Row row) {
        return row.stream()
                        .filter(cell -> cell != null && !SheetText.shown(cell).isBlank())
                        .limit(2)
                        .count()
                == 2;
    }

    /// A sheet as comma-separated text; the first table where no name is given.
    static InputStream text(Path path, String sheet) throws IOException {
        String name = sheet.isEmpty() ? tables(path).getFirst() : sheet;
        ReadableWorkbook book = open(path.toFile());
        try {
            Sheet found =
                    book.findSheet(name).orElseThrow(() -> new UnusableInput(Message.of("file.noMember", path, name)));
            return new SheetText(book, found.openStream(), MergedCells.of(path, found.getIndex()), later(path));
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    /// Days to add to the times of a workbook that counts them from 1904 and says so with "1", which the library takes
    /// for no.
    private static int later(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            String book = MergedCells.text(zip, "xl/workbook.xml");
            return FROM_1904.matcher(book).find() ? DAYS_TO_1904 : 0;
        }
    }

    private static boolean isStyled(File file) throws IOException {
        try (ZipFile zip = new ZipFile(file)) {
            return zip.stream().anyMatch(entry -> entry.getName().endsWith("styles.xml"));
        }
    }

    /// @throws UnusableInput when it only looks like a workbook
    private static ReadableWorkbook open(File file) {
        try {
            return new ReadableWorkbook(file, isStyled(file) ? OPTIONS : UNSTYLED);
        } catch (IOException | RuntimeException e) {
            throw new UnusableInput(Message.of("file.brokenBook", file), e);
        }
    }
}

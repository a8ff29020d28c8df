package app.redress.evidence.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes small workbooks as spreadsheets do, cell by cell, with number formats.
public final class TestWorkbook {
    private final List<String> formats = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();
    private final StringBuilder rows = new StringBuilder();
    private int row;

    /// A text cell.
    public static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    /// A number cell with a format.
    public String number(String raw, String format) {
        if (!formats.contains(format)) {
            formats.add(format);
        }
        return "<c s=\"" + (formats.indexOf(format) + 1) + "\"><v>" + raw + "</v></c>";
    }

    /// A number cell with the general format.
    public static String number(String raw) {
        return "<c><v>" + raw + "</v></c>";
    }

    public TestWorkbook row(String... cells) {
        row++;
        rows.append("<row r=\"").append(row).append("\">");
        for (int i = 0; i < cells.length; i++) {
            rows.append(cells[i].replaceFirst("<c", "<c r=\"" + (char) ('A' + i) + row + "\""));
        }
        rows.append("</row>");
        return this;
    }

    /// Skips rows, as spreadsheets do with empty ones.
    public TestWorkbook skip(int number) {
        row += number;
        return this;
    }

    public TestWorkbook sheet(String name) {
        names.add(name);
        sheets.add(rows.toString());
        rows.setLength(0);
        row = 0;
        return this;
    }

    public Path write(Path file) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", types());
            put(
                    zip,
                    "_rels/.rels",
                    relations(
                            "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>"));
            put(zip, "xl/workbook.xml", workbook());
            put(zip, "xl/_rels/workbook.xml.rels", relations(links()));
            put(zip, "xl/styles.xml", styles());
            for (int i = 0; i < sheets.size(); i++) {
                put(
                        zip,
                        "xl/worksheets/sheet" + (i + 1) + ".xml",
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                + sheets.get(i) + "</sheetData></worksheet>");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml)
                .getBytes(StandardCharsets.UTF_8));
    }

    private String types() {
        StringBuilder types = new StringBuilder(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>");
        for (int i = 0; i < sheets.size(); i++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet")
                    .append(i + 1)
                    .append(
                            ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
        }
        return types.append("</Types>").toString();
    }

    private static String relations(String inner) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner
                + "</Relationships>";
    }

    private String links() {
        StringBuilder links = new StringBuilder(
                "<Relationship Id=\"s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>");
        for (int i = 0; i < sheets.size(); i++) {
            links.append("<Relationship Id=\"w")
                    .append(i + 1)
                    .append(
                            "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet")
                    .append(i + 1)
                    .append(".xml\"/>");
        }
        return links.toString();
    }

    private String workbook() {
        StringBuilder book = new StringBuilder(
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>");
        for (int i = 0; i < names.size(); i++) {
            book.append("<sheet name=\"")
                    .append(names.get(i))
                    .append("\" sheetId=\"")
                    .append(i + 1)
                    .append("\" r:id=\"w")
                    .append(i + 1)
                    .append("\"/>");
        }
        return book.append("</sheets></workbook>").toString();
    }

    private String styles() {
        StringBuilder own = new StringBuilder();
        StringBuilder cells = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < formats.size(); i++) {
            own.append("<numFmt numFmtId=\"")
                    .append(164 + i)
                    .append("\" formatCode=\"")
                    .append(formats.get(i).replace("\"", "&quot;"))
                    .append("\"/>");
            cells.append("<xf numFmtId=\"").append(164 + i).append("\" applyNumberFormat=\"1\"/>");
        }
        return "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\""
                + formats.size() + "\">" + own + "</numFmts><cellXfs count=\"" + (formats.size() + 1) + "\">" + cells
                + "</cellXfs></styleSheet>";
    }
}

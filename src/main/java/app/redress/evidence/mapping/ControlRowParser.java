package app.redress.evidence.mapping;

import app.redress.domain.Control;
import app.redress.domain.Message;
import app.redress.domain.SourceLine;
import app.redress.evidence.rows.Row;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.List;

/// Parses rows of the list of controls.
public final class ControlRowParser implements RowParser<Control> {
    private final FieldReader fields;

    public ControlRowParser(ResolvedMapping profile) {
        this.fields = new FieldReader(profile);
    }

    @Override
    public Control parse(Row row, SourceLine source) {
        String text = fields.needed(row, ExportColumn.CONTROL);
        String name = Synonyms.shipped().valueOf("control", text).orElse(text);
        return new Control(fields.neededTime(row, ExportColumn.AT), name, fields.text(row, ExportColumn.NOTE), source);
    }

    @Override
    public List<Message> notes() {
        return fields.notes().all();
    }
}

package app.redress.evidence.detect.columns;

import app.redress.domain.Message;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.FieldWords;
import app.redress.evidence.values.BuddhistYears;
import app.redress.evidence.values.RocYears;
import java.util.ArrayList;
import java.util.List;

/// Notes on years that are counted from elsewhere.
public final class OtherYears {
    private OtherYears() {}

    /// @param days values of the column of days, where times are split
    /// @param times values of the column of times
    public static List<Message> notes(ColumnTraits days, ColumnTraits times) {
        List<Message> notes = new ArrayList<>();
        days.texts()
                .findFirst()
                .or(() -> times.texts().findFirst())
                .filter(RocYears::in)
                .ifPresent(text -> notes.add(FieldWords.taiwan(text)));
        times.texts().filter(BuddhistYears::in).findFirst().ifPresent(text -> notes.add(FieldWords.buddhist(text)));
        return notes;
    }
}

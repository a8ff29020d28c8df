package app.redress.console.overview;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/// A field for a time to the minute, marked while it cannot be read.
final class MinuteField extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("uuuu-M-d H:mm", Locale.ROOT);
    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .appendPattern("HH:mm")
            .toFormatter(Locale.ROOT);

    private final ZoneId zone;

    MinuteField(ZoneId zone) {
        this.zone = zone;
        textProperty().subscribe(_ -> pseudoClassStateChanged(WRONG, false));
    }

    void show(@Nullable Instant at) {
        setText(at == null ? "" : WRITTEN.format(at.atZone(zone)));
    }

    boolean blank() {
        return getText().isBlank();
    }

    /// The time in the field; empty, with the field marked, if it cannot be read.
    Optional<Instant> typed() {
        String text = getText().strip().replace('/', '-').replace('T', ' ');
        try {
            return Optional.of(LocalDateTime.parse(text, READ).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            pseudoClassStateChanged(WRONG, true);
            requestFocus();
            return Optional.empty();
        }
    }
}

package app.redress.evidence.detect.sample;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.Layout;
import app.redress.evidence.source.ExportFile;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was detected about a file before it is imported, how certain that is, and which questions are open. Nothing is
/// final: a person can state otherwise in a [MappingProfile] and inspect again.
///
/// @param kinds every possible kind, the most likely first; empty when none fits
/// @param kind the kind it was inspected as; null when none fits and none was stated
/// @param columns one for each column of the file, in file order
/// @param questions what must be answered before an import; empty when it can be imported as it is
/// @param warnings what a person should know although it blocks nothing
/// @param outlook result of reading its first rows; [Outlook#NONE] while questions are open
public record Inspection(
        ExportFile file,
        List<KindGuess> kinds,
        @Nullable EvidenceKind kind,
        Format format,
        Times times,
        List<FileColumn> columns,
        List<Question> questions,
        List<Message> warnings,
        Profiles profiles,
        Outlook outlook) {
    public Inspection {
        kinds = List.copyOf(kinds);
        columns = List.copyOf(columns);
        questions = List.copyOf(questions);
        warnings = List.copyOf(warnings);
    }

    /// An inspection before any row was read.
    public Inspection(
            ExportFile file,
            List<KindGuess> kinds,
            @Nullable EvidenceKind kind,
            Format format,
            Times times,
            List<FileColumn> columns,
            List<Question> questions,
            List<Message> warnings,
            Profiles profiles) {
        this(file, kinds, kind, format, times, columns, questions, warnings, profiles, Outlook.NONE);
    }

    /// What it was inspected as, in words; null as [#kind()] is.
    public @Nullable Message kindInWords() {
        return kind == null ? null : FieldWords.kind(kind);
    }

    /// Whether no question is open.
    public boolean answered() {
        return kind != null && questions.isEmpty();
    }

    /// Whether it can be imported as it is: no question is open, and nearly all rows can be read.
    public boolean ready() {
        return answered() && !outlook.poor();
    }

    /// A copy with the result of reading its first rows.
    ///
    /// @param notes what these rows add to the warnings
    public Inspection with(Outlook seen, List<Message> notes) {
        List<Message> all = Stream.concat(warnings.stream(), notes.stream()).toList();
        return new Inspection(file, kinds, kind, format, times, columns, questions, all, profiles, seen);
    }

    /// Result of reading the first rows of a file.
    ///
    /// @param rows that were read, accepted or rejected
    /// @param rejected how many of these were rejected
    /// @param reasons the most frequent reasons, at most [#MOST], each with its number of rows
    public record Outlook(long rows, long rejected, List<Message> reasons) {
        /// Maximum number of reasons listed.
        public static final int MOST = 3;
        /// No row was read.
        public static final Outlook NONE = new Outlook(0, 0, List.of());

        private static final double FEW = 0.01;

        public Outlook {
            reasons = List.copyOf(reasons);
        }

        /// Share of rows that would be rejected, from 0 to 1.
        public double share() {
            return rows == 0 ? 0 : (double) rejected / rows;
        }

        /// Whether so many rows would be rejected that a person should look before the file is imported.
        public boolean poor() {
            return share() > FEW;
        }

        /// The result in one sentence, with the reasons.
        public Message words() {
            return Message.of("outlook.rejected", permille() / 10.0, rejected, rows, reasons);
        }

        private long permille() {
            return Math.max(1, Math.round(share() * 1000));
        }
    }

    /// The text format of the file.
    ///
    /// @param charset encoding; `charsetWhy` says why
    /// @param separator its name: comma, tab, ...
    /// @param headerLine physical line of the header; 0 for none
    /// @param preamble lines above the table
    public record Format(
            String charset, Message charsetWhy, Layout layout, String separator, long headerLine, long preamble) {}

    /// How times are read.
    ///
    /// @param zoneless whether some have no offset, so that the zone matters
    /// @param zone zone in which such times are read
    public record Times(boolean zoneless, String zone) {}

    /// The mapping to Redress fields, as stated by a person and as detected.
    ///
    /// @param saved name of the saved profile that fits the file's shape; empty for none
    /// @param stated statements that apply to the file
    /// @param detected everything as one profile that reads the file again without questions
    public record Profiles(String saved, MappingProfile stated, MappingProfile detected) {}

    /// A kind and how well the file fits it, from 0 to 1.
    public record KindGuess(EvidenceKind kind, double confidence) {}

    /// How certain a column's meaning is, and why.
    public enum Confidence {
        /// Stated by a person or a saved profile.
        STATED,
        /// The header is a known name and the values fit.
        SURE,
        /// A similar header, or the values alone, without contrary evidence.
        LIKELY,
        /// There is contrary evidence, or another column matches equally well: a person must decide.
        UNSURE
    }

    /// One column of the file.
    ///
    /// @param position from 0
    /// @param header as the file spells it; empty for none
    /// @param samples a few distinct raw values
    /// @param meaning null when the column is not used
    /// @param why the evidence: header "会員番号", 98% of the values are times, ...
    public record FileColumn(
            int position,
            String header,
            List<String> samples,
            @Nullable ExportColumn meaning,
            Confidence confidence,
            Message why) {
        public FileColumn {
            samples = List.copyOf(samples);
        }
    }

    /// A question that only a person can answer.
    ///
    /// @param key of the [MappingProfile] line that answers it: `transactions.amount`, `date.order`
    /// @param words the question
    /// @param answers plausible values for that line, the most likely first; may be empty
    public record Question(String key, Message words, List<String> answers) {
        public Question {
            answers = List.copyOf(answers);
        }

        /// The option that answers it on the command line.
        public String option() {
            String answer = answers.isEmpty() ? "..." : answers.getFirst();
            return "--set \"" + key + " = " + answer + "\"";
        }

        /// The option that answers it for one file.
        public String option(String file) {
            return option().replaceFirst("\"", Matcher.quoteReplacement("\"[" + file + "] "));
        }
    }
}

package app.redress.evidence.detect;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.Layout;
import app.redress.evidence.source.ExportFile;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a file is taken for before it is imported, how sure that is, and what has still to be answered. Nothing in it
/// is final: a person states otherwise in a [MappingProfile] and looks again.
///
/// @param kinds every kind it could be, the likeliest first; empty when it fits none
/// @param kind the one it is looked at as; null when it fits none and none was stated
/// @param columns one for each column of the file, in its order
/// @param questions what must be answered before an import; empty when it can be imported as it is
/// @param warnings what a person should know all the same
/// @param outlook what reading its first rows came to; [Outlook#NONE] while questions are open
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

    /// Before any row was read.
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

    /// Whether nothing has to be answered before it is imported.
    public boolean answered() {
        return kind != null && questions.isEmpty();
    }

    /// Whether it can be imported as it is: nothing is open, and nearly all of its rows can be read.
    public boolean ready() {
        return answered() && !outlook.poor();
    }

    /// The same with what reading its first rows came to.
    public Inspection with(Outlook seen) {
        return new Inspection(file, kinds, kind, format, times, columns, questions, warnings, profiles, seen);
    }

    /// What reading the first rows of a file came to.
    ///
    /// @param rows that were read, accepted or rejected
    /// @param rejected of these
    /// @param reasons the most frequent ones, at most [#MOST], each with the rows it cost
    public record Outlook(long rows, long rejected, List<Message> reasons) {
        /// Reasons that are named.
        public static final int MOST = 3;
        /// No row was read.
        public static final Outlook NONE = new Outlook(0, 0, List.of());

        private static final double FEW = 0.01;

        public Outlook {
            reasons = List.copyOf(reasons);
        }

        /// Share of the rows that would be rejected, from 0 to 1.
        public double share() {
            return rows == 0 ? 0 : (double) rejected / rows;
        }

        /// Whether so many rows would be rejected that a person should look before the file is imported.
        public boolean poor() {
            return share() > FEW;
        }

        /// In one sentence, with the reasons.
        public Message words() {
            return Message.of("outlook.rejected", permille() / 10.0, rejected, rows, reasons);
        }

        private long permille() {
            return Math.max(1, Math.round(share() * 1000));
        }
    }

    /// How the file is written.
    ///
    /// @param charset how its bytes are decoded; `charsetWhy` says why
    /// @param separator as people name it: comma, tab, ...
    /// @param headerLine physical line of the header; 0 for none
    /// @param preamble lines above the table
    public record Format(
            String charset, Message charsetWhy, Layout layout, String separator, long headerLine, long preamble) {}

    /// How its times are read.
    ///
    /// @param zoneless whether some of them carry no offset, so that the zone matters
    /// @param zone the zone such times are read in
    public record Times(boolean zoneless, String zone) {}

    /// How it maps to Redress fields, as stated by a person and as detected.
    ///
    /// @param saved name of the saved profile that fits its shape; empty for none
    /// @param stated what was stated and applies to it
    /// @param detected everything as a profile that reads the file again without a question
    public record Profiles(String saved, MappingProfile stated, MappingProfile detected) {}

    /// A kind and how well the file fits it, from 0 to 1.
    public record KindGuess(EvidenceKind kind, double confidence) {}

    /// How a column came by its meaning, and how sure that is.
    public enum Confidence {
        /// A person or a saved profile said so.
        STATED,
        /// The header is a known name and the values agree.
        SURE,
        /// A similar header, or the values alone, with nothing that speaks against it.
        LIKELY,
        /// Something speaks against it, or another column is as good: a person must say.
        UNSURE
    }

    /// One column of the file.
    ///
    /// @param position from 0
    /// @param header as the file spells it; empty when it has none
    /// @param samples a few different values as they stand there
    /// @param meaning null when the column is not used
    /// @param why what speaks for it: header "会員番号", 98 % of the values are times, ...
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

    /// Something only a person can answer.
    ///
    /// @param key of the [MappingProfile] line that answers it: `transactions.amount`, `date.order`
    /// @param words the question
    /// @param answers values for that line that would make sense, the likeliest first; may be empty
    public record Question(String key, Message words, List<String> answers) {
        public Question {
            answers = List.copyOf(answers);
        }

        /// The option that answers it on the command line.
        public String option() {
            String answer = answers.isEmpty() ? "..." : answers.getFirst();
            return "--set \"" + key + " = " + answer + "\"";
        }
    }
}

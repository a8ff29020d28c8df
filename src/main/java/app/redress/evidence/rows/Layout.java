package app.redress.evidence.rows;

/// How the lines of an export fall into fields.
public enum Layout {
    /// Fields between separators, quoted as in RFC 4180.
    DELIMITED,
    /// A web server's log: fields between blanks, in quotation marks or brackets where they hold blanks.
    WEB_LOG,
    /// One JSON object after the other, each usually on a line of its own; nested names are joined by dots.
    JSON
}

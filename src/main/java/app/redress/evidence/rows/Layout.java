package app.redress.evidence.rows;

/// How the lines of an export split into fields.
public enum Layout {
    /// Separated fields, quoted as in RFC 4180.
    DELIMITED,
    /// A web server log: fields separated by blanks, in quotation marks or brackets where they contain blanks.
    WEB_LOG,
    /// One JSON object after another, usually one per line; nested names are joined by dots.
    JSON
}

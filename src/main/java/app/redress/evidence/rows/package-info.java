/// Splits lines of text into rows of fields: delimited text, JSON and web server logs.
@NullMarked
package app.redress.evidence.rows;

import org.jspecify.annotations.NullMarked;

/// Documents for readers outside the window, as blocks that HTML and PDF show alike.
@NullMarked
package app.redress.report.document;

import org.jspecify.annotations.NullMarked;

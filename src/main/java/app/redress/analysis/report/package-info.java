/// What a report says of a case, gathered.
@NullMarked
package app.redress.analysis.report;

import org.jspecify.annotations.NullMarked;

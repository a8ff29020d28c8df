/// Result files and lists as CSV and JSON, with manifests; written all together or not at all.
@NullMarked
package app.redress.report.export;

import org.jspecify.annotations.NullMarked;

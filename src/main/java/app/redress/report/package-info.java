/// What leaves the product: CSV with manifest, JSON, HTML; and the words in which reasons are told.
@NullMarked
package app.redress.report;

import org.jspecify.annotations.NullMarked;

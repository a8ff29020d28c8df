/// What is estimated beside the findings: samples reviewed, growth, containment.
@NullMarked
package app.redress.analysis.review;

import org.jspecify.annotations.NullMarked;

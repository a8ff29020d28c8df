/// The queue of accounts beside the timeline: search, conditions, facets, saved views, clusters.
@NullMarked
package app.redress.console.accounts.queue;

import org.jspecify.annotations.NullMarked;

/// The numbers of a policy, grouped by what they decide. The policy file gives the reason for each.
@NullMarked
package app.redress.domain.policy;

import org.jspecify.annotations.NullMarked;

/// The numbers of a policy, by what they decide. Why each is what it is stands beside it in the policy file.
@NullMarked
package app.redress.domain.policy;

import org.jspecify.annotations.NullMarked;

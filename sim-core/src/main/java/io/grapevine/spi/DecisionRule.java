package io.grapevine.spi;

import io.grapevine.kernel.MessagesNeeded;

/**
 * When an account acts, in a model of spread: {@code model: {plugin: {name: my_rule, ...}}}. Every account that acts sends
 * one message along each follow of its row; the rule says how many of them another account needs.
 */
public interface DecisionRule extends Plugin {
    /**
     * Returns the rule for parameters: from the number of follows that an account has made (parallel ones included) and
     * its draw, uniform in (0, 1), once for each account and replicate, to the number of messages it needs: at least 1, or
     * {@link MessagesNeeded#NEVER}. It is called very often, by several threads.
     */
    MessagesNeeded.Rule rule(Parameters parameters);
}

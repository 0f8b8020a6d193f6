package io.grapevine.spi;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.random.DrawKey;

/**
 * Chooses the accounts that start: {@code choose: {count: 50, by: my_policy}}. Called once for each arm that names it, in
 * the world the arm acts in.
 */
public interface SeedPolicy extends Plugin {
    /**
     * Returns as many different accounts as asked.
     *
     * @param count how many, at most the network's accounts
     * @param draws every chance the policy takes
     */
    int[] choose(FollowerNetwork network, int count, Parameters parameters, DrawKey draws);
}

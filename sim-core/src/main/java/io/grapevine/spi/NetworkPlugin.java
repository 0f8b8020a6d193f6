package io.grapevine.spi;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.random.DrawKey;

/**
 * A recipe for a network: {@code world: {network: {plugin: {name: my_network, ...}}}}. Called once a run, before anything
 * else.
 */
public interface NetworkPlugin extends Plugin {
    /**
     * Builds the network. Follows go from author to follower; where two follow each other, both are there.
     *
     * @param draws every chance the recipe takes; the scenario's seed is in it
     * @throws IllegalArgumentException if parameters that are each allowed do not go together; the message is shown at the
     *     place in the scenario
     */
    FollowerNetwork build(Parameters parameters, DrawKey draws);
}

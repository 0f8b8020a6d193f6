package io.grapevine.propagation;

import io.grapevine.network.TieTrust;
import io.grapevine.population.Market;
import io.grapevine.random.StableMath;

/** How many engagements a post may expect: the mean over those who follow its creator. */
final class ExpectedEngagement {
    /*
     * Cost. Two chances a follower, about 80 ns; asked once for each creator that a search looks at.
     */
    private final TrustWeighted model;
    private final Market market;

    ExpectedEngagement(TrustWeighted model, Market market) {
        this.model = model;
        this.market = market;
    }

    /** Returns the engagements that a creator's post may expect, per public follower. */
    double ofPost(int creator) {
        int author = market.creators().account()[creator];
        int niche = market.creators().niche()[creator];
        int[] follower = market.audiences().followers();
        byte[] trust = market.audiences().trust();
        double sum = 0;
        int end = market.audiences().offsets()[author + 1];
        for (int row = market.audiences().offsets()[author]; row < end; row++) {
            double interest = market.interests().of(follower[row], niche);
            double logit = trust == null ? 0 : StableMath.logit(TieTrust.ofByte(trust[row]));
            sum += model.seeing().chance(interest, logit) * model.engaging().chance(interest, logit);
        }
        return sum * market.peopleAnAccount() / market.creators().followers()[creator];
    }
}

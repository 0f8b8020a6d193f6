package io.grapevine.propagation;

import io.grapevine.campaign.Product;
import io.grapevine.campaign.Terms;
import io.grapevine.odd.Submodel;
import io.grapevine.platform.Platform;
import io.grapevine.population.Market;
import io.grapevine.population.TrustPriors;
import io.grapevine.random.StableMath;

/** How much one message about a product persuades one account: the doses of posts, friends and advertisements. */
@Submodel(
        name = "Dose",
        says = "A message that is noticed adds a dose to the receiver's stock; further messages from the"
                + " same author along the same tie add less, noticed or not.",
        formula = {
            "p = min(1, quality x quality of the post x c x repeat^(n - 1)) for the n-th message along" + " the tie",
            "dose = -ln(1 - p) in whole units of 2^-40, 64 for p = 1"
        },
        source = "dose and threshold after Dodds and Watts 2004; the falling shape after Leskovec, Adamic and"
                + " Huberman 2007",
        order = 160,
        keys = "model.trust_weighted.repeat")
final class Persuasion {
    private final Market market;
    private final TrustWeighted model;
    private final Product product;
    private final TieMemory ties;

    Persuasion(Market market, TrustWeighted model, Product product, TieMemory ties) {
        this.market = market;
        this.model = model;
        this.product = product;
        this.ties = ties;
    }

    /**
     * Returns the dose of a creator's post for a follower.
     *
     * @param row where in the network the follow stands
     * @param slot slot of the tie in the tie memory, or negative
     * @param interest interest of the follower in the post's niche
     * @param nth how many posts of the creator the follower has seen with this one
     */
    long ofFollowed(Published post, Terms terms, int row, int slot, int account, double interest, int nth, int day) {
        final double prior = ties.logitPrior(row);
        final Platform platform = post.platform();
        final double answers =
                post.answersADay() == 0 ? 0 : post.answersADay() * TieMemory.reactsTo(platform, interest, prior);
        return ofPost(post, terms, ties.logitTrust(row, slot, answers, day), interest, account, nth);
    }

    /** Returns the dose of a creator's post for somebody it was shown to who does not follow the creator. */
    long ofDiscovered(Published post, Terms terms, int account, double interest) {
        final double trust = market.society().trust().inCreator(interest);
        return ofPost(post, terms, StableMath.logit(trust), interest, account, 1);
    }

    /** Returns the dose of a post that somebody the account trusts has passed on. */
    long ofShared(Published post, Terms terms, double logitTrust, int account, double interest) {
        return ofPost(post, terms, logitTrust, interest, account, 1);
    }

    private long ofPost(Published post, Terms terms, double logitTrust, double interest, int account, int nth) {
        final double similar = TrustPriors.similarityOf(interest);
        final double credible = model.credibility()
                .ofPost(
                        logitTrust,
                        post.niche() == product.niche() ? similar : matching(account),
                        market.creators().authenticity()[post.creator()] * terms.creativeFreedom(),
                        terms.disclosed(),
                        similar,
                        post.fatigue());
        return model.dose(product.quality() * post.quality(), credible, nth);
    }

    /** Returns the dose of a friend's own experience, told for the n-th time on a tie. */
    long ofFriend(double logitTrust, int account, int nth) {
        return model.dose(product.quality(), model.credibility().ofExperience(logitTrust, matching(account)), nth);
    }

    /** Returns the dose of what a stranger claims. */
    long ofStranger(int account) {
        double trust = market.society().trust().acquaintance();
        return ofFriend(StableMath.logit(trust), account, 1);
    }

    /** Returns the dose of an advertisement. */
    long ofAdvertisement(int account) {
        double trust = market.society().trust().advertisement();
        return model.dose(
                product.quality(), model.credibility().ofAdvertisement(StableMath.logit(trust), matching(account)), 1);
    }

    private double matching(int account) {
        return TrustPriors.similarityOf(market.interests().of(account, product.niche()));
    }
}

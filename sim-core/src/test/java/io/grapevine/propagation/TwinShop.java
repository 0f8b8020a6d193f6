package io.grapevine.propagation;

import io.grapevine.campaign.Product;
import io.grapevine.population.Market;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who buys which brand, and what follows from it. Draws: BUY(account, 0) the taste for none, BUY(account, b + 1) for brand b;
 * SATISFY(account, 0) satisfied, SATISFY(account, 1) recommends or warns.
 */
final class TwinShop {
    private final TrustWeighted model;
    private final Market market;
    private final List<TwinBrand> brands;
    private final Set<TwinPart> parts;
    private final DrawKey taste;

    TwinShop(CampaignSimulation plan, int replicate, List<TwinBrand> brands, Set<TwinPart> parts) {
        this.model = plan.model();
        this.market = plan.market();
        this.brands = brands;
        this.parts = parts;
        this.taste = DrawKey.of(plan.seed(), replicate, Purpose.BUY);
    }

    void open(int day) {
        Set<Integer> shoppers = new TreeSet<>();
        brands.forEach(brand -> shoppers.addAll(brand.shoppers));
        for (int account : shoppers) {
            boolean supplied = brands.stream()
                    .anyMatch(brand -> brand.people.containsKey(account) && brand.person(account).supplied);
            if (!supplied) {
                choose(account, day);
            }
        }
    }

    private void choose(int account, int day) {
        int best = -1;
        double most = gumbel(account, 0);
        for (int b = 0; b < brands.size(); b++) {
            TwinPerson person = brands.get(b).people.get(account);
            if (person != null && person.decided && !person.lapsed) {
                double liked = utility(brands.get(b), person, day) + gumbel(account, b + 1);
                best = liked > most ? b : best;
                most = Math.max(liked, most);
            }
        }
        if (best >= 0) {
            buy(brands.get(best), brands.get(best).person(account), day);
        }
    }

    private double gumbel(int account, int option) {
        return -Math.log(-Math.log(taste.unit(account, option)));
    }

    private double utility(TwinBrand brand, TwinPerson person, int day) {
        double alone = TwinOdds.logit(model.buying().afterPosts());
        double recommended = TwinOdds.logit(model.buying().afterRecommendation());
        double word = (person.recommended ? 1 : 0)
                - (person.warned ? model.detraction().weight() : 0);
        double utility = alone + word * (recommended - alone);
        Product product = brand.brand.product();
        if (parts.contains(TwinPart.PRICE)) {
            utility -= model.choice().price()
                    * Math.log((double) price(product, person)
                            / product.usualPrice().cents());
        }
        if (parts.contains(TwinPart.PROOF)) {
            utility += model.choice().proof() * friendsWhoBought(brand, person.account, day);
        }
        if (parts.contains(TwinPart.STOCK)) {
            utility += model.choice().stock() * brand.stockOn(person, day);
        }
        return utility;
    }

    private long price(Product product, TwinPerson person) {
        long price = product.price().cents();
        return parts.contains(TwinPart.CODE) ? Math.round(price * (1 - person.discount())) : price;
    }

    private double friendsWhoBought(TwinBrand brand, int account, int day) {
        int friends = 0;
        int bought = 0;
        for (int slot = 0; slot < market.peers().slots(); slot++) {
            int friend = market.peers().friend(account, slot);
            friends += friend >= 0 ? 1 : 0;
            bought += brand.people.containsKey(friend) && brand.person(friend).boughtOn < day ? 1 : 0;
        }
        return friends == 0 ? 0 : (double) bought / friends;
    }

    private void buy(TwinBrand brand, TwinPerson person, int day) {
        brand.count("conversions");
        if (person.recommended) {
            brand.count("recommended_conversions");
        } else if (person.onPostsAlone()) {
            brand.count("post_conversions");
        }
        if (parts.contains(TwinPart.CODE) && person.knowsCode()) {
            brand.count("code_conversions");
        }
        brand.purchase(person, price(brand.brand.product(), person), day);
        person.converted = true;
        person.boughtOn = day;
        DrawKey satisfy = brand.key(Purpose.SATISFY);
        person.satisfied =
                satisfy.unit(person.account, 0) < brand.brand.product().satisfaction();
        double speaks = satisfy.unit(person.account, 1);
        if (person.satisfied) {
            if (parts.contains(TwinPart.ADVOCACY) && speaks < model.advocacy().recommends()) {
                brand.count("advocates");
                person.tellsSince = day;
            }
        } else if (parts.contains(TwinPart.DETRACTION)
                && speaks < model.detraction().warns()) {
            brand.count("detractors");
            person.warnsSince = day;
        }
        attribute(brand, person, day);
    }

    private void attribute(TwinBrand brand, TwinPerson person, int day) {
        List<TwinPerson.Touch> touches = person.touchesInOrder();
        if (touches.isEmpty()) {
            return;
        }
        TwinPerson.Touch last = touches.get(touches.size() - 1);
        brand.delivered.get(touches.get(0).post().creator).first++;
        brand.delivered.get(last.post().creator).last++;
        touches.stream()
                .filter(touch -> parts.contains(TwinPart.CODE) && person.knowsCode())
                .filter(touch -> touch.post().terms.discount() == person.discount())
                .reduce((one, later) -> later)
                .ifPresent(touch -> brand.delivered.get(touch.post().creator).code++);
        touches.forEach(touch -> brand.delivered.get(touch.post().creator).linear += 1.0 / touches.size());
        brand.hiring.sold(last.post().creator);
        if (last.place() >= 0 && parts.contains(TwinPart.TIES)) {
            brand.ties.add(
                    last.post(),
                    last.place(),
                    day,
                    person.satisfied ? model.ties().goodPurchase() : 0,
                    person.satisfied ? 0 : model.ties().badPurchase());
        }
    }
}

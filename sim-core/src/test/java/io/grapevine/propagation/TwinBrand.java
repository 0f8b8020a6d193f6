package io.grapevine.propagation;

import io.grapevine.campaign.Brand;
import io.grapevine.campaign.Product;
import io.grapevine.campaign.Terms;
import io.grapevine.population.Market;
import io.grapevine.propagation.TwinFeed.Reaction;
import io.grapevine.random.DrawKey;
import io.grapevine.random.GeometricSkip;
import io.grapevine.random.Purpose;
import io.grapevine.testing.Odds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The days of one brand, up to the choice what to buy.
 *
 * <p>Draws, with who and when; those of a post have a family of their own, with(1024 creator + n) for its n-th post from 0,
 * and all of brand b above 0 are with(-b):
 *
 * <ul>
 *   <li>POST_QUALITY(creator, n); FIND_OUT of the post (place, 0); CLAIM of the post (account, day).
 *   <li>REPLY of the post (who, 0) answered, (who, 1) false; who is the place of a follower, -1 - account of others.
 *   <li>SHARE of the post, with(sharer): (i, 0) sees, (i, 1) reacts, (i, 2) how, (i, 3) notices; i counts the friend slots
 *       of the sharer, then its row.
 *   <li>ADVERTISE with(day): jumps along all accounts, who 0.
 *   <li>TELL(teller, d), d the days since buying: one turn more than the whole turns of that day's mean; the slot told in
 *       turn t is the number below the slots drawn at (teller, -1 - (64 d + t)). An empty slot is a turn lost.
 *   <li>THRESHOLD(account, 0): the stock needed, -ln u. DELIBERATE(account, 0), (account, 1).
 *   <li>REPURCHASE(account, purchases so far). Those of TwinFeed, TwinHiring, TwinSigns and TwinShop.
 * </ul>
 */
final class TwinBrand {
    final Brand brand;
    final TwinTies ties;
    final TwinHiring hiring;
    final Map<String, Double> counts = new TreeMap<>();
    final Map<Integer, TwinPerson> people = new TreeMap<>();
    final Map<Integer, Delivered> delivered = new TreeMap<>();
    final Set<Integer> shoppers = new TreeSet<>();
    final TwinBelief belief;
    private final CampaignSimulation plan;
    private final TrustWeighted model;
    private final Market market;
    private final Set<TwinPart> parts;
    private final int replicate;
    private final int number;
    private final TwinFeed feed;
    private final List<TwinPost> posts = new ArrayList<>();
    private final Set<Integer> heardToday = new HashSet<>();
    private final Set<Long> shared = new HashSet<>();
    private final List<Comment> comments = new ArrayList<>();
    private List<Share> sharesOfYesterday = new ArrayList<>();
    private List<Share> sharesOfToday = new ArrayList<>();

    private record Share(TwinPost post, int sharer) {}

    private record Comment(TwinPost post, int place, int account) {}

    /** What a creator delivered. */
    static final class Delivered {
        int posts;
        long impressions;
        long engagements;
        double first;
        double last;
        double linear;
        long code;
        final Map<Integer, Integer> sightsAtPlace = new TreeMap<>();
        final Set<Integer> reached = new HashSet<>();
    }

    TwinBrand(CampaignSimulation plan, int replicate, int number, Set<TwinPart> parts) {
        this.plan = plan;
        this.model = plan.model();
        this.market = plan.market();
        this.brand = plan.brands().get(number);
        this.parts = parts;
        this.replicate = replicate;
        this.number = number;
        this.ties = new TwinTies(plan, parts);
        this.belief = new TwinBelief(plan, brand.product(), parts);
        this.feed = new TwinFeed(plan, ties, parts, this::key);
        this.hiring = new TwinHiring(plan, brand, new TwinSigns(plan, ties), parts, this::key);
        hiring.deals.forEach(deal -> delivered.put(deal.creator, new Delivered()));
    }

    DrawKey key(Purpose purpose) {
        DrawKey key = DrawKey.of(plan.seed(), replicate, purpose);
        return number == 0 ? key : key.with(-number);
    }

    TwinPerson person(int account) {
        return people.computeIfAbsent(account, TwinPerson::new);
    }

    void count(String name) {
        counts.merge(name, 1.0, Double::sum);
    }

    // Posts.

    /** Publishes what is due: all first posts in the order of signing, then all second ones, and so on. */
    void publish(int day, Map<Integer, Integer> hiredBy) {
        heardToday.clear();
        shoppers.clear();
        sharesOfYesterday = sharesOfToday;
        sharesOfToday = new ArrayList<>();
        for (int nth = 0; nth < 1000; nth++) {
            for (TwinHiring.Deal deal : hiring.deals) {
                if (nth < deal.postDays.length && deal.postDays[nth] == day) {
                    publish(deal, nth, day, hiredBy.get(deal.creator));
                }
            }
        }
        if (parts.contains(TwinPart.RANKING)) {
            feed.rank(day);
        }
    }

    private void publish(TwinHiring.Deal deal, int nth, int day, int brands) {
        int creator = deal.creator;
        int niche = market.creators().niche()[creator];
        int[] row = market.audiences().followersOf(market.creators().account()[creator]);
        Terms terms = deal.contract.terms();
        TwinPost post = new TwinPost(posts.size(), creator, nth, day, niche, row, plan.platformOf(creator), terms);
        post.notice = model.notice();
        if (parts.contains(TwinPart.CREATIVE_FREEDOM)) {
            post.notice = Math.min(1, model.notice() * (1 + model.briefed() * (1 - terms.creativeFreedom())));
        }
        if (parts.contains(TwinPart.POST_QUALITY)) {
            double s = model.postSpread() / Math.sqrt(1 + market.creators().experience()[creator] / 100);
            double g = Odds.normalQuantile(key(Purpose.POST_QUALITY).unit(creator, nth));
            post.quality = Math.exp(s * g - s * s / 2);
        }
        post.endorsements = market.creators().endorsements()[creator] + brands - 1;
        posts.add(post);
        delivered.get(creator).posts++;
        feed.publish(post);
    }

    // Seeing.

    void see(int day) {
        for (TwinFeed.Sight sight : feed.on(day)) {
            TwinPost post = sight.post();
            int nth = 1;
            if (sight.place() >= 0) {
                nth = delivered.get(post.creator).sightsAtPlace.merge(sight.place(), 1, Integer::sum);
                moveTie(post, sight.place(), day);
            } else {
                count("discovered_impressions");
            }
            seen(post, sight.place(), sight.account(), sight.reaction());
            if (sight.noticed()) {
                double trust = sight.place() >= 0
                        ? ties.trust(post, sight.place(), day)
                        : market.society().trust().inCreator(market.interests().of(sight.account(), post.niche));
                notice(post, sight.place(), sight.account(), belief.ofPost(post, trust, sight.account(), nth), day);
            }
        }
    }

    private void moveTie(TwinPost post, int place, int day) {
        if (parts.contains(TwinPart.TIES)) {
            double u = key(Purpose.FIND_OUT).with(post.name()).unit(place, 0);
            ties.sees(
                    post, place, day, brand.product().niche(), u < model.ties().foundOut());
        }
    }

    private void seen(TwinPost post, int place, int account, Reaction reaction) {
        TwinPerson person = person(account);
        Delivered of = delivered.get(post.creator);
        post.sights++;
        of.impressions++;
        of.reached.add(account);
        count("impressions");
        if (!person.reached) {
            person.reached = true;
            count("reach");
        }
        if (reaction != Reaction.NONE) {
            post.reactions++;
            of.engagements++;
            count("engagements");
        }
        if (reaction == Reaction.COMMENT) {
            count("comments");
            comments.add(new Comment(post, place, account));
        } else if (reaction == Reaction.SHARE && shared.add((long) post.number << 32 | account)) {
            count("shares");
            sharesOfToday.add(new Share(post, account));
        }
    }

    private void notice(TwinPost post, int place, int account, double dose, int day) {
        person(account).touches.add(new TwinPerson.Touch(day, post, place));
        double heard = dose;
        if (parts.contains(TwinPart.FALSE_CLAIMS) && post.comments > 0) {
            double share = (double) post.falseClaims / post.comments;
            double u = key(Purpose.CLAIM).with(post.name()).unit(account, day);
            if (u < model.falseClaims().read() * share) {
                count("misled");
                double trust = market.society().trust().acquaintance();
                heard -= model.falseClaims().weight() * belief.ofExperience(trust, account, 1);
            }
        }
        hear(account, heard, day);
    }

    // What was passed on yesterday.

    void share(int day) {
        for (Share share : sharesOfYesterday) {
            int slots = market.peers().slots();
            for (int slot = 0; slot < slots; slot++) {
                int friend = market.peers().friend(share.sharer, slot);
                if (friend >= 0) {
                    pass(share, slot, friend, market.society().trust().inFriend(market.peers(), slot), day);
                }
            }
            int[] row = share.sharer < market.audiences().authors()
                    ? market.audiences().followersOf(share.sharer)
                    : new int[0];
            for (int place = 0; place < row.length; place++) {
                byte cell = market.audiences().trust()[market.audiences().offsets()[share.sharer] + place];
                pass(share, slots + place, row[place], ((cell & 0xFF) + .5) / 256, day);
            }
        }
    }

    private void pass(Share share, int who, int account, double trust, int day) {
        TwinPost post = share.post;
        DrawKey draws = key(Purpose.SHARE).with(post.name()).with(share.sharer);
        double interest = market.interests().of(account, post.niche);
        if (draws.unit(who, 0) < TwinOdds.chance(post.platform.seeing(), interest, trust)) {
            count("shared_impressions");
            double reacts = TwinOdds.chance(post.platform.engaging(), interest, trust);
            seen(post, -1, account, feed.reaction(draws, who, 1, reacts));
            if (draws.unit(who, 3) < post.notice) {
                notice(post, -1, account, belief.ofPost(post, trust, account, 1), day);
            }
        }
    }

    // Other messages.

    void advertise(int day) {
        DrawKey draws = key(Purpose.ADVERTISE).with(day);
        GeometricSkip skip = GeometricSkip.of(brand.noticedADay());
        long account = skip.next(draws, 0, 0, 0);
        for (int jump = 1; account < market.accounts(); jump++) {
            count("advertisements");
            hear((int) account, belief.ofAdvertisement((int) account), day);
            account = skip.next(draws, 0, account + 1, jump);
        }
    }

    /** Customers tell their friends, those of the longest standing first, then by number. */
    void tell(int day) {
        List<TwinPerson> tellers = people.values().stream()
                .filter(person -> person.tellsSince < day || person.warnsSince < day)
                .sorted(Comparator.comparingInt((TwinPerson person) -> person.boughtOn)
                        .thenComparingInt(person -> person.account))
                .toList();
        for (TwinPerson teller : tellers) {
            boolean warns = teller.warnsSince < day;
            TrustWeighted.Talk talk =
                    warns ? model.detraction().talk() : model.advocacy().talk();
            int age = day - teller.boughtOn;
            for (int turn = 0; turn < turns(talk, teller.account, age); turn++) {
                int slot = slot(teller.account, age, turn);
                int friend = slot < 0 ? -1 : market.peers().friend(teller.account, slot);
                if (friend >= 0) {
                    tell(teller, person(friend), slot, nth(talk, teller.account, slot, age, turn), warns, day);
                }
            }
        }
    }

    private void tell(TwinPerson teller, TwinPerson friend, int slot, int nth, boolean warns, int day) {
        double trust = market.society().trust().inFriend(market.peers(), slot);
        if (friend.wonBy == teller.account && friend.converted) {
            trust = ties.inFriendBoughtFrom(trust, friend.satisfied, day - friend.boughtOn);
        }
        double dose = belief.ofExperience(trust, friend.account, nth);
        if (warns) {
            count("warnings");
            friend.warned = true;
            hear(friend.account, -model.detraction().weight() * dose, day);
        } else {
            count("recommendations");
            friend.recommended = true;
            friend.wonBy = friend.wonBy < 0 && !friend.converted ? teller.account : friend.wonBy;
            hear(friend.account, dose, day);
        }
    }

    /** Half of all tells fall into a half-life; at most 63 a day. */
    private int turns(TrustWeighted.Talk talk, int teller, int age) {
        double before = TwinOdds.left(age - 1, talk.halfLifeDays());
        double after = TwinOdds.left(age, talk.halfLifeDays());
        double mean = Math.min(63, talk.tells() * (before - after));
        return (int) mean + (key(Purpose.TELL).unit(teller, age) < mean - (int) mean ? 1 : 0);
    }

    private int slot(int teller, int age, int turn) {
        int slots = market.peers().slots();
        return slots == 0 ? -1 : key(Purpose.TELL).below(slots, teller, -1 - (64L * age + turn));
    }

    /** How many times the teller has spoken on this tie, this time included; a friend in two slots is two ties. */
    private int nth(TrustWeighted.Talk talk, int teller, int slot, int age, int turn) {
        int nth = 1;
        for (int before = 1; before <= age; before++) {
            int turns = before == age ? turn : turns(talk, teller, before);
            for (int earlier = 0; earlier < turns; earlier++) {
                nth += slot(teller, before, earlier) == slot ? 1 : 0;
            }
        }
        return nth;
    }

    // The end of the day.

    void settleComments(int day) {
        Map<Integer, Integer> today = new HashMap<>();
        comments.forEach(comment -> today.merge(comment.post.creator, 1, Integer::sum));
        for (Comment comment : comments) {
            double people = today.get(comment.post.creator) * market.peopleAnAccount()
                    + ties.usualComments(comment.post.creator);
            DrawKey draws = key(Purpose.REPLY).with(comment.post.name());
            int who = comment.place >= 0 ? comment.place : -1 - comment.account;
            boolean answered = parts.contains(TwinPart.TIES)
                    && draws.unit(who, 0) < Math.min(1, model.ties().repliesADay() / people);
            comment.post.comments++;
            if (answered) {
                count("replies");
                if (comment.place >= 0) {
                    ties.add(comment.post, comment.place, day, model.ties().reply(), 0);
                }
            } else if (draws.unit(who, 1) < model.falseClaims().share()) {
                comment.post.falseClaims++;
            }
        }
        comments.clear();
    }

    void hear(int account, double dose, int day) {
        TwinPerson person = person(account);
        if (!person.aware) {
            person.aware = true;
            count("awareness");
        }
        person.stock = stockOn(person, day) + dose;
        person.stockDay = day;
        heardToday.add(account);
    }

    double stockOn(TwinPerson person, int day) {
        return parts.contains(TwinPart.FORGETTING)
                ? person.stock * TwinOdds.left(day - person.stockDay, model.memoryHalfLifeDays())
                : person.stock;
    }

    void consider(int day) {
        for (TwinPerson person : people.values()) {
            boolean heard = heardToday.contains(person.account);
            if (heard
                    && !person.considering
                    && person.stock >= -Math.log(key(Purpose.THRESHOLD).unit(person.account, 0))) {
                person.considering = true;
                person.decidesOn = day + delay(person.account);
                count("consideration");
                count(person.onPostsAlone() ? "post_clicks" : "other clicks");
            }
            person.decided |= person.decidesOn <= day;
            if (person.decided && (heard || person.decidesOn == day)) {
                shoppers.add(person.account);
            }
            if (parts.contains(TwinPart.REPURCHASE) && person.usedUpOn == day) {
                renew(person, day);
            }
        }
    }

    private int delay(int account) {
        DrawKey deliberate = key(Purpose.DELIBERATE);
        if (deliberate.unit(account, 0) < model.deliberation().sameDay()) {
            return 0;
        }
        double mean = model.deliberation().thenMeanDays();
        return mean == 1 ? 1 : 1 + (int) Math.floor(Math.log(deliberate.unit(account, 1)) / Math.log1p(-1 / mean));
    }

    private void renew(TwinPerson person, int day) {
        Product.Repurchase again = brand.product().repurchase();
        double u = key(Purpose.REPURCHASE).unit(person.account, person.purchases);
        if (person.satisfied && u < again.keeps()) {
            count("repeat_purchases");
            purchase(person, brand.product().price().cents(), day);
        } else {
            count("lapsed");
            person.supplied = false;
            person.lapsed = true;
            shoppers.add(person.account);
        }
    }

    void purchase(TwinPerson person, long cents, int day) {
        count("purchases");
        counts.merge("revenue in cents", (double) cents, Double::sum);
        person.purchases++;
        person.supplied = true;
        if (parts.contains(TwinPart.REPURCHASE) && brand.product().repurchase().everyDays() > 0) {
            person.usedUpOn = day + brand.product().repurchase().everyDays();
        }
    }
}

package io.grapevine.propagation;

import io.grapevine.campaign.Campaign;
import io.grapevine.campaign.Contract;
import io.grapevine.campaign.FeeTable;
import io.grapevine.campaign.Hire;
import io.grapevine.campaign.Negotiation;
import io.grapevine.campaign.Search;
import io.grapevine.population.Creators;
import io.grapevine.population.Market;
import io.grapevine.population.PublicSigns;
import io.grapevine.population.TrustPriors;
import io.grapevine.random.DrawKey;
import io.grapevine.random.GeometricSkip;
import io.grapevine.random.Purpose;
import io.grapevine.testing.Worlds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The slow, obvious twin of a whole campaign: day by day and account by account, in maps and doubles, written from
 * docs/model.md. It shares with the engine the keyed draws, the geometric skip, and what the population tells in public; no
 * kernel, no table, no fixed point.
 *
 * <p>The draws, with who and when of each (see DrawKey):
 *
 * <ul>
 *   <li>HIRE(creator, 0): candidates are tried in the order of these bits as signed numbers.
 *   <li>GIFT_POST(creator, 0): whether someone who is sent a gift posts.
 *   <li>NEGOTIATE(creator, 0): what it settles for; it accepts the first offer whose chance is above.
 *   <li>SEE, ENGAGE and NOTICE have a family of their own for each post, with(1024 creator + n) for its n-th post from 0.
 *   <li>SEE(-1, j): the j-th jump along the creator's row of followers, at the chance of the keenest follower and the highest
 *       trust that a tie can have; the places jumped to are candidates.
 *   <li>SEE(place in the row, 0): a candidate sees the post if this times that chance is below its own chance; the quotient
 *       of the two is the share of all views that fall before it, which names the day.
 *   <li>ENGAGE(place, 0), NOTICE(place, 0): whether someone who sees reacts, whether the brand stays in mind.
 *   <li>THRESHOLD(account, 0): the stock needed, -ln u.
 *   <li>DELIBERATE(account, 0): below the share of the same day, no delay; else (account, 1): geometric from one day.
 *   <li>BUY(account, 0); SATISFY(account, 0) satisfied, SATISFY(account, 1) recommends.
 *   <li>TELL(teller, day): one turn more than the whole turns of the day's mean; the slot told in turn t is the number below
 *       the slots drawn at (teller, -1 - (64 day + t)). An empty slot is a turn lost.
 * </ul>
 *
 * <p>What is said to a friend fades with what the same teller has said on the same tie; a friend met in two slots is two ties.
 * Posts that one person sees on one day count in the order of publication. The fixed point of the engine is 2^-40: the chance
 * that it tells the two apart anywhere is below 1e-5 for a million comparisons.
 */
final class CampaignTwin {
    private final CampaignSimulation plan;
    private final TrustWeighted model;
    private final Market market;
    private final Map<String, Double> counts = new TreeMap<>();
    private final Map<String, Long> spent = new TreeMap<>();
    private final Map<Integer, Long> tried = new HashMap<>();
    private final List<Long> leftOfPart = new ArrayList<>();
    private final Map<Integer, Person> people = new HashMap<>();
    private final Map<Integer, List<Sight>> sightsByDay = new HashMap<>();
    private final Map<Integer, Delivered> delivered = new LinkedHashMap<>();
    private final Set<Integer> heardToday = new HashSet<>();
    private final DrawKey engage;
    private final PublicSigns signs;
    private double hours;
    private final int replicate;

    /** Someone the campaign has touched. */
    private static final class Person {
        boolean reached;
        boolean aware;
        boolean considering;
        boolean converted;
        boolean recommended;
        int lastTouch = -1;
        double stock;
        int stockDay;
        int decides = Integer.MAX_VALUE;
        int advocateSince = Integer.MAX_VALUE;
    }

    /** A post that a follower is going to see. */
    private record Sight(int creator, int account, boolean engaged, boolean noticed) {}

    /** What a creator agreed, was paid, and delivered. */
    private static final class Delivered {
        Contract contract = Worlds.ONE_POST;
        int part;
        long payCents;
        long overheadCents;
        int posts;
        int postsOwed;
        int soldToday;
        long impressions;
        long engagements;
        final Map<Integer, Integer> seenBy = new HashMap<>();
    }

    private CampaignTwin(CampaignSimulation plan, int replicate) {
        this.plan = plan;
        this.model = plan.model();
        this.market = plan.market();
        this.replicate = replicate;
        this.engage = key(Purpose.ENGAGE);
        this.signs = new PublicSigns(
                market.creators(),
                market.society().niches().size(),
                plan.signQuality(),
                plan.seed(),
                this::expectedEngagement);
    }

    /** What a replicate yields, columns by name. */
    record Outcome(
            Map<String, Double> columns, Map<String, List<Double>> curves, List<Simulation.Delivery> deliveries) {}

    static Outcome run(CampaignSimulation plan, int replicate) {
        return new CampaignTwin(plan, replicate).run();
    }

    private Outcome run() {
        List<Integer> roster = plan.campaign() == null ? List.of() : roster(plan.campaign());
        Map<String, List<Double>> curves = new TreeMap<>();
        for (int day = 0; day < plan.days(); day++) {
            heardToday.clear();
            publish(roster, day);
            see(day);
            tell(day);
            moveOn(day);
            payCommissions(roster);
            for (String name : List.of("awareness", "consideration", "conversions", "impressions")) {
                curves.computeIfAbsent(name, n -> new ArrayList<>()).add(people(name));
            }
        }
        return new Outcome(columns(roster), curves, deliveries(roster));
    }

    // Hiring.

    private List<Integer> roster(Campaign campaign) {
        List<Integer> roster = new ArrayList<>();
        DrawKey order = key(Purpose.HIRE);
        for (Hire hire : campaign.hires()) {
            long part = (long) Math.floor(campaign.budget().cents() * hire.share() + 1e-6);
            long reserve = hire.contract() instanceof Contract.Affiliate a ? (long) Math.ceil(part * a.reserve()) : 0;
            long left = part - reserve;
            for (int k : pool(hire, order)) {
                if (!roster.contains(k) && mayBeApproached(campaign, hire, k, left)) {
                    left -= approach(campaign, hire, k, left, roster);
                }
            }
            leftOfPart.add(left + reserve);
        }
        return roster;
    }

    /** Returns those who may be hired, in the order in which they are approached. */
    private List<Integer> pool(Hire hire, DrawKey order) {
        Creators creators = market.creators();
        List<Integer> pool = new ArrayList<>();
        for (int k = 0; k < creators.count(); k++) {
            boolean tagged = hire.search().by() != Search.By.HASHTAG || signs.tagged(k, hire.niche());
            if (passes(hire, k) && tagged && passesFilters(hire.search().filters(), k)) {
                pool.add(k);
            }
        }
        Comparator<Integer> early = switch (hire.search().by()) {
            case RANDOM, HASHTAG -> Comparator.comparingLong(k -> order.bits(k, 0));
            case FOLLOWERS -> Comparator.comparingLong(k -> -creators.followers()[k]);
            case ENGAGEMENT -> Comparator.comparingDouble(k -> -signs.engagementRate(k));
            case TOPIC -> Comparator.comparingDouble(k -> -signs.topic(k, hire.niche()));
            case PRICE_PER_ENGAGEMENT ->
                Comparator.comparingDouble(
                        k -> feeCents(k) / (signs.engagementRate(k) * (double) creators.followers()[k]));
        };
        pool.sort(early.thenComparingInt(k -> k));
        return pool;
    }

    private boolean passesFilters(Search.Filters filters, int k) {
        double rate = signs.engagementRate(k);
        return filters.minEngagement() <= rate
                && rate <= filters.maxEngagement()
                && signs.genericComments(k) <= filters.maxGenericComments()
                && signs.history(k).spikes() <= filters.maxSpikes();
    }

    private double expectedEngagement(int creator) {
        int[] row = market.audiences().followersOf(market.creators().account()[creator]);
        double sum = 0;
        for (int account : row) {
            double interest = market.interests().of(account, market.creators().niche()[creator]);
            sum += response(model.seeing(), interest, trust(interest))
                    * response(model.engaging(), interest, trust(interest));
        }
        return sum * market.peopleAnAccount() / (double) market.creators().followers()[creator];
    }

    /** Whether money and hours are there for all that approaching a creator may take. */
    private boolean mayBeApproached(Campaign campaign, Hire hire, int k, long left) {
        long most =
                monthlyCents(hire.contract(), feeCents(k)) + campaign.overhead().cents();
        double hoursNeeded = hours + campaign.managers().hoursAPartnership();
        if (hire.search().audit() != null) {
            most += hire.search().audit().cost().cents();
        }
        if (haggles(campaign, hire)) {
            most += haggling(campaign, campaign.managers().negotiation().rounds());
            hoursNeeded += campaign.managers().negotiation().rounds()
                    * campaign.managers().negotiation().hoursARound();
        }
        return most <= left && hoursNeeded <= campaign.managers().hours();
    }

    private static boolean haggles(Campaign campaign, Hire hire) {
        boolean fee = hire.contract() instanceof Contract.Paid || hire.contract() instanceof Contract.Ambassador;
        return fee && campaign.managers().negotiation() != null;
    }

    private static long haggling(Campaign campaign, int rounds) {
        double share = rounds
                * campaign.managers().negotiation().hoursARound()
                / campaign.managers().hoursAPartnership();
        return decimal(campaign.overhead().cents(), BigDecimal.valueOf(share));
    }

    /** Audits, haggles and signs, as far as it comes; returns what it costs. */
    private long approach(Campaign campaign, Hire hire, int k, long left, List<Integer> roster) {
        long cost = 0;
        if (hire.search().audit() != null) {
            cost += spend("audits", hire.search().audit().cost().cents());
            if (isFlagged(hire, k)) {
                tried.merge(k, cost, Long::sum);
                return cost;
            }
        }
        long fee = feeCents(k);
        if (haggles(campaign, hire)) {
            Negotiation how = campaign.managers().negotiation();
            double settles = key(Purpose.NEGOTIATE).unit(k, 0);
            int offers = 0;
            double offer = 0;
            boolean agreed = false;
            while (!agreed && offers < how.rounds()) {
                offer = how.rounds() == 1
                        ? how.opening()
                        : how.opening() + (1 - how.opening()) * offers / (how.rounds() - 1);
                offers++;
                agreed = settles < acceptance(how, k, offer);
            }
            hours += offers * how.hoursARound();
            cost += spend("overhead", haggling(campaign, offers));
            if (!agreed) {
                tried.merge(k, cost, Long::sum);
                return cost;
            }
            fee = decimal(fee, BigDecimal.valueOf(offer));
        }
        long signing = sign(campaign, hire, k, monthlyCents(hire.contract(), fee), left - cost, roster);
        tried.merge(k, cost, Long::sum);
        delivered.get(k).overheadCents += tried.get(k);
        hours += campaign.managers().hoursAPartnership();
        return cost + signing;
    }

    private double acceptance(Negotiation how, int k, double offer) {
        Creators creators = market.creators();
        double fit = creators.niche()[k] == plan.product().niche() ? how.fit() : 0;
        return logistic(how.base()
                - how.price() * (1 - offer)
                + fit
                - how.demand() * Math.log10(creators.followers()[k] / 10_000.0)
                - how.endorsements() * creators.endorsements()[k]);
    }

    /** Of those alike in having bought followers or not, a share is flagged, the most suspicious first. */
    private boolean isFlagged(Hire hire, int k) {
        double[] bought = market.creators().bought();
        int more = 0;
        int alike = 0;
        for (int other : pool(hire, key(Purpose.HIRE))) {
            if (bought[other] > 0 == bought[k] > 0) {
                alike++;
                more += signs.suspicion(other) > signs.suspicion(k) ? 1 : 0;
            }
        }
        Search.Audit audit = hire.search().audit();
        return (more + .5) / alike < (bought[k] > 0 ? audit.sensitivity() : 1 - audit.specificity());
    }

    private long spend(String what, long cents) {
        spent.merge(what, cents, Long::sum);
        return cents;
    }

    /** Signs a creator for as many months as can be paid; returns what that costs. */
    private long sign(Campaign campaign, Hire hire, int k, long monthly, long left, List<Integer> roster) {
        Contract contract = hire.contract();
        int months = 0;
        long cost = campaign.overhead().cents();
        while (months < (contract instanceof Contract.Ambassador a ? a.instalments() : 1) && cost + monthly <= left) {
            cost += monthly;
            months++;
        }
        roster.add(k);
        Delivered with = new Delivered();
        delivered.put(k, with);
        with.contract = contract;
        with.part = leftOfPart.size();
        with.payCents = months * monthly;
        with.overheadCents = campaign.overhead().cents();
        spend(contract instanceof Contract.Gift ? "gifts" : "fees", months * monthly);
        spend("overhead", campaign.overhead().cents());
        if (contract instanceof Contract.Paid paid) {
            with.postsOwed = paid.posts();
        } else if (contract instanceof Contract.Affiliate affiliate) {
            with.postsOwed = affiliate.posts();
        } else if (contract instanceof Contract.Ambassador ambassador) {
            with.postsOwed = ambassador.postsAMonth() * months;
        } else {
            boolean posts = key(Purpose.GIFT_POST).unit(k, 0) < contract.kept();
            with.postsOwed = posts ? 1 : 0;
        }
        return cost;
    }

    private static long monthlyCents(Contract contract, long fee) {
        if (contract instanceof Contract.Paid paid) {
            return fee * paid.posts();
        } else if (contract instanceof Contract.Gift gift) {
            return gift.goods().cents() + gift.shipping().cents();
        } else if (contract instanceof Contract.Ambassador ambassador) {
            BigDecimal charged = BigDecimal.ONE.subtract(BigDecimal.valueOf(ambassador.discount()));
            return decimal(fee * ambassador.postsAMonth(), charged);
        }
        return 0;
    }

    /** Returns cents times a factor, in decimal and rounded half up. */
    private static long decimal(long cents, BigDecimal factor) {
        return factor.multiply(BigDecimal.valueOf(cents))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
    }

    /** Pays the day's sales of each creator out of what its part of the budget has left, first signed first. */
    private void payCommissions(List<Integer> roster) {
        for (int k : roster) {
            Delivered seller = delivered.get(k);
            if (seller.contract instanceof Contract.Affiliate affiliate) {
                BigDecimal share = BigDecimal.valueOf(affiliate.commission());
                long each = decimal(
                        plan.product().price().cents(), share.multiply(BigDecimal.valueOf(market.peopleAnAccount())));
                long paid = Math.min(each * seller.soldToday, leftOfPart.get(seller.part));
                leftOfPart.set(seller.part, leftOfPart.get(seller.part) - paid);
                seller.payCents += paid;
                spend("commissions", paid);
            }
            seller.soldToday = 0;
        }
    }

    private boolean passes(Hire hire, int k) {
        Creators creators = market.creators();
        return (hire.tier() == null || hire.tier().holds(creators.followers()[k]))
                && (hire.niche() == Hire.ANY_NICHE
                        || hire.search().by() == Search.By.TOPIC
                        || hire.search().by() == Search.By.HASHTAG
                        || hire.niche() == creators.niche()[k])
                && (hire.listed().length == 0 || Arrays.stream(hire.listed()).anyMatch(n -> n == k));
    }

    /** Fee of one post: price points joined by straight lines in logarithms, rounded to the cent. */
    private long feeCents(int k) {
        List<FeeTable.Point> points = plan.campaign().fees().points();
        double followers = market.creators().followers()[k];
        int right = 1;
        while (right + 1 < points.size() && followers > points.get(right).followers()) {
            right++;
        }
        FeeTable.Point a = points.get(right - 1);
        FeeTable.Point b = points.get(right);
        double share = Math.log(followers / a.followers()) / Math.log((double) b.followers() / a.followers());
        double cents =
                a.fee().cents() * Math.pow((double) b.fee().cents() / a.fee().cents(), share);
        return Math.round(cents);
    }

    // Seeing.

    private void publish(List<Integer> roster, int day) {
        for (int nth = 0; nth < 1024; nth++) {
            for (int creator : roster) {
                Delivered by = delivered.get(creator);
                if (nth < by.postsOwed && postDay(by.contract, nth) == day) {
                    publish(creator, nth, day);
                }
            }
        }
    }

    private static int postDay(Contract contract, int nth) {
        if (contract instanceof Contract.Paid paid) {
            return nth * paid.everyDays();
        } else if (contract instanceof Contract.Affiliate affiliate) {
            return nth * affiliate.everyDays();
        } else if (contract instanceof Contract.Ambassador ambassador) {
            return nth * 30 / ambassador.postsAMonth();
        }
        return 0;
    }

    private void publish(int creator, int nth, int day) {
        delivered.get(creator).posts++;
        int[] row = market.audiences().followersOf(market.creators().account()[creator]);
        int niche = market.creators().niche()[creator];
        DrawKey see = key(Purpose.SEE).with(1024L * creator + nth);
        DrawKey react = engage.with(1024L * creator + nth);
        DrawKey notice = key(Purpose.NOTICE).with(1024L * creator + nth);
        double keenest = Arrays.stream(row)
                .mapToDouble(account -> market.interests().of(account, niche))
                .max()
                .orElseThrow();
        double bound = response(model.seeing(), keenest, 255.5 / 256);
        Set<Integer> candidates = candidates(see, bound, row.length);
        for (int place = 0; place < row.length; place++) {
            double interest = market.interests().of(row[place], niche);
            double chance = response(model.seeing(), interest, trust(interest));
            double u = see.unit(place, 0) * bound;
            if (candidates.contains(place) && u < chance) {
                boolean engaged = react.unit(place, 0) < response(model.engaging(), interest, trust(interest));
                boolean noticed = notice.unit(place, 0) < model.notice();
                sightsByDay
                        .computeIfAbsent(day + lifeDay(u / chance), d -> new ArrayList<>())
                        .add(new Sight(creator, row[place], engaged, noticed));
            }
        }
    }

    private static Set<Integer> candidates(DrawKey see, double bound, int places) {
        GeometricSkip skip = GeometricSkip.of(bound);
        Set<Integer> candidates = new HashSet<>();
        long place = skip.next(see, -1, 0, 0);
        for (int jump = 1; place < places; jump++) {
            candidates.add((int) place);
            place = skip.next(see, -1, place + 1, jump);
        }
        return candidates;
    }

    private static double response(TrustWeighted.Response response, double interest, double trust) {
        return logistic(
                response.intercept() + response.slope() * interest + response.tie() * (logit(trust) - logit(.23)));
    }

    /** Tie trust in the creator, as held in one byte. */
    private double trust(double interest) {
        return (Math.floor(256 * market.society().trust().inCreator(interest)) + .5) / 256;
    }

    /** Views halve with the platform's half-life; what is left on the thirtieth day is seen on it. */
    private int lifeDay(double share) {
        for (int day = 0; day < 29; day++) {
            if (share < 1 - Math.pow(.5, 24 * (day + 1) / plan.platform().halfLifeHours())) {
                return day;
            }
        }
        return 29;
    }

    private void see(int day) {
        for (Sight sight : sightsByDay.getOrDefault(day, List.of())) {
            Delivered of = delivered.get(sight.creator);
            int nth = of.seenBy.merge(sight.account, 1, Integer::sum);
            Person person = person(sight.account);
            of.impressions++;
            count("impressions");
            if (sight.engaged) {
                of.engagements++;
                count("engagements");
            }
            if (!person.reached) {
                person.reached = true;
                count("reach");
            }
            if (sight.noticed) {
                person.lastTouch = sight.creator;
                hear(sight.account, credibilityOfPost(sight.creator, sight.account), nth, day);
            }
        }
    }

    private double credibilityOfPost(int creator, int account) {
        double interest = market.interests().of(account, market.creators().niche()[creator]);
        double similar = TrustPriors.similarityOf(interest);
        TrustWeighted.Credibility c = model.credibility();
        double paid = delivered.get(creator).contract.terms().disclosed()
                ? c.sponsored() * (1 - c.similarity() * similar)
                : 0;
        return logistic(c.base()
                + c.trust() * logit(trust(interest))
                + c.match() * match(account)
                + c.authenticity() * market.creators().authenticity()[creator]
                - paid);
    }

    private double match(int account) {
        return TrustPriors.similarityOf(
                market.interests().of(account, plan.product().niche()));
    }

    // Telling.

    private void tell(int day) {
        for (int teller : new TreeSet<>(people.keySet())) {
            int since = people.get(teller).advocateSince;
            if (since < day) {
                for (int turn = 0; turn < turns(teller, since, day); turn++) {
                    int slot = slot(teller, day, turn);
                    int friend = slot < 0 ? -1 : market.peers().friend(teller, slot);
                    if (friend >= 0) {
                        count("recommendations");
                        person(friend).recommended = true;
                        hear(friend, credibilityOfFriend(slot, friend), nth(teller, slot, since, day, turn), day);
                    }
                }
            }
        }
    }

    private double credibilityOfFriend(int slot, int friend) {
        TrustWeighted.Credibility c = model.credibility();
        double trust = market.society().trust().inFriend(market.peers(), slot);
        return logistic(c.base() + c.trust() * logit(trust) + c.match() * match(friend) + c.authenticity());
    }

    /** Half of all tells fall into a half-life; at most 63 a day. */
    private int turns(int teller, int since, int day) {
        TrustWeighted.Advocacy advocacy = model.advocacy();
        double before = Math.pow(.5, (day - since - 1) / advocacy.halfLifeDays());
        double after = Math.pow(.5, (day - since) / advocacy.halfLifeDays());
        double mean = Math.min(63, advocacy.tells() * (before - after));
        return (int) mean + (key(Purpose.TELL).unit(teller, day) < mean - (int) mean ? 1 : 0);
    }

    private int slot(int teller, int day, int turn) {
        int slots = market.peers().slots();
        return slots == 0 ? -1 : key(Purpose.TELL).below(slots, teller, -1 - (64L * day + turn));
    }

    /** How many times the teller has spoken on this tie, this time included. */
    private int nth(int teller, int slot, int since, int day, int turn) {
        int nth = 1;
        for (int before = since + 1; before <= day; before++) {
            int turns = before == day ? turn : turns(teller, since, before);
            for (int earlier = 0; earlier < turns; earlier++) {
                nth += slot(teller, before, earlier) == slot ? 1 : 0;
            }
        }
        return nth;
    }

    // Being persuaded.

    private void hear(int account, double credible, int nth, int day) {
        Person person = person(account);
        if (!person.aware) {
            person.aware = true;
            count("awareness");
        }
        double kept = Math.pow(.5, (day - person.stockDay) / model.memoryHalfLifeDays());
        double chance = plan.product().quality() * credible * Math.pow(model.repeat(), nth - 1);
        person.stock = person.stock * kept - Math.log1p(-chance);
        person.stockDay = day;
        heardToday.add(account);
    }

    private void moveOn(int day) {
        for (Map.Entry<Integer, Person> entry : people.entrySet()) {
            int account = entry.getKey();
            Person person = entry.getValue();
            boolean heard = heardToday.contains(account);
            double needed = -Math.log(key(Purpose.THRESHOLD).unit(account, 0));
            if (heard && !person.considering && person.stock >= needed) {
                person.considering = true;
                person.decides = day + delay(account);
                count("consideration");
                count(person.recommended ? "clicks after a recommendation" : "post_clicks");
            }
            if (person.decides == day || (heard && person.decides < day)) {
                buy(account, person, day);
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

    private void buy(int account, Person person, int day) {
        TrustWeighted.Buying buying = model.buying();
        double chance = person.recommended ? buying.afterRecommendation() : buying.afterPosts();
        if (person.converted || key(Purpose.BUY).unit(account, 0) >= chance) {
            return;
        }
        person.converted = true;
        if (person.lastTouch >= 0) {
            delivered.get(person.lastTouch).soldToday++;
        }
        count("conversions");
        count(person.recommended ? "recommended_conversions" : "post_conversions");
        DrawKey satisfy = key(Purpose.SATISFY);
        if (satisfy.unit(account, 0) < plan.product().satisfaction()
                && satisfy.unit(account, 1) < model.advocacy().recommends()) {
            person.advocateSince = day;
            count("advocates");
        }
    }

    // Reporting.

    private Map<String, Double> columns(List<Integer> roster) {
        Map<String, Double> columns = new TreeMap<>();
        for (String name : List.of(
                "conversions",
                "awareness",
                "reach",
                "impressions",
                "engagements",
                "consideration",
                "post_clicks",
                "post_conversions",
                "recommended_conversions",
                "recommendations",
                "advocates")) {
            columns.put(name, people(name));
        }
        double followers = 0;
        double postedTo = 0;
        for (int k : roster) {
            followers += market.creators().followers()[k];
            postedTo += market.creators().followers()[k] * (double) delivered.get(k).posts;
        }
        long budget = plan.campaign() == null ? 0 : plan.campaign().budget().cents();
        double revenue = people("conversions") * plan.product().price().cents() / 100.0;
        columns.put("hours", hours);
        columns.put("creators", (double) roster.size());
        columns.put("followers", followers);
        columns.put("followers_posted_to", postedTo);
        long all = spent.values().stream().mapToLong(Long::longValue).sum();
        for (String what : List.of("fees", "overhead", "gifts", "commissions", "audits")) {
            columns.put(what + "_usd", spent.getOrDefault(what, 0L) / 100.0);
        }
        columns.put("spend_usd", all / 100.0);
        columns.put("unspent_usd", (budget - all) / 100.0);
        columns.put("revenue_usd", revenue);
        columns.put("profit_usd", revenue * plan.product().margin() - all / 100.0);
        return columns;
    }

    private List<Simulation.Delivery> deliveries(List<Integer> roster) {
        return roster.stream()
                .map(k -> new Simulation.Delivery(
                        k,
                        delivered.get(k).payCents,
                        delivered.get(k).overheadCents,
                        delivered.get(k).posts,
                        delivered.get(k).impressions,
                        delivered.get(k).seenBy.size(),
                        delivered.get(k).engagements))
                .toList();
    }

    private double people(String name) {
        return counts.getOrDefault(name, 0.0) * market.peopleAnAccount();
    }

    private void count(String name) {
        counts.merge(name, 1.0, Double::sum);
    }

    private Person person(int account) {
        return people.computeIfAbsent(account, a -> new Person());
    }

    private DrawKey key(Purpose purpose) {
        return DrawKey.of(plan.seed(), replicate, purpose);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }
}

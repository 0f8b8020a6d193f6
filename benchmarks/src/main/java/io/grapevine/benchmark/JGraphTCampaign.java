package io.grapevine.benchmark;

import io.grapevine.campaign.Casting;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.network.TieTrust;
import io.grapevine.population.Market;
import io.grapevine.propagation.CampaignSimulation;
import io.grapevine.propagation.TrustWeighted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/**
 * The campaign as a Java user writes it at first: a JGraphT graph of follows, a map of states, objects for posts; each day
 * every follower of every live post who has not seen it yet gets a draw.
 */
final class JGraphTCampaign implements CampaignTwin {

    /** A follow with its tie trust. */
    static final class Follow extends DefaultEdge {
        private static final long serialVersionUID = 1;
        private final double trust;

        Follow(double trust) {
            this.trust = trust;
        }
    }

    private static final class State {
        final int account;
        final double threshold;
        final double buying;
        final Map<Integer, Integer> sightsByCreator = new HashMap<>();
        final Map<Integer, Integer> toldBySlot = new HashMap<>();
        double stock;
        int stockDay;
        int decidesOn = Integer.MAX_VALUE;
        int boughtOn;
        boolean considering;
        boolean converted;
        boolean recommended;

        State(int account, SplittableRandom random) {
            this.account = account;
            this.threshold = random.nextExponential();
            this.buying = random.nextDouble();
        }
    }

    private record Post(int creator, int day, Set<Integer> seenBy) {}

    private final CampaignSimulation plan;
    private final TrustWeighted model;
    private final Market market;
    private final CampaignMath math;
    private final Casting casting;
    private final Graph<Integer, Follow> graph;
    private final double[] interest;
    private final SplittableRandom random = new SplittableRandom(Networks.SEED);
    private Map<Integer, State> states = new HashMap<>();
    private Set<State> moved = new LinkedHashSet<>();
    private Set<State> undecided = new LinkedHashSet<>();
    private List<State> advocates = new ArrayList<>();
    private long exposures;
    private long engagements;
    private long considering;
    private long conversions;

    JGraphTCampaign(CampaignSimulation plan) {
        this.plan = plan;
        this.model = plan.model();
        this.market = plan.market();
        this.math = new CampaignMath(plan);
        this.casting = PlainCampaign.casting(plan);
        this.graph = graph(market.audiences());
        this.interest = new double[market.accounts()];
        for (int account = 0; account < interest.length; account++) {
            interest[account] = market.interests().of(account, plan.product().niche());
        }
    }

    private static Graph<Integer, Follow> graph(FollowerNetwork network) {
        Graph<Integer, Follow> graph = new DefaultDirectedGraph<>(Follow.class);
        byte[] trust = Objects.requireNonNull(network.trust());
        for (int account = 0; account < network.accounts(); account++) {
            graph.addVertex(account);
        }
        for (int author = 0; author < network.authors(); author++) {
            for (int row = network.offsets()[author]; row < network.offsets()[author + 1]; row++) {
                graph.addEdge(author, network.followers()[row], new Follow(TieTrust.ofByte(trust[row])));
            }
        }
        return graph;
    }

    @Override
    public Outcome run(int replicate) {
        states = new HashMap<>();
        undecided = new LinkedHashSet<>();
        advocates = new ArrayList<>();
        exposures = 0;
        engagements = 0;
        considering = 0;
        conversions = 0;
        List<Post> live = new ArrayList<>();
        int[] hired = casting.roster(plan.seed(), replicate).creators();
        int every = PlainCampaign.everyDays(plan);
        for (int day = 0; day < plan.days(); day++) {
            moved = new LinkedHashSet<>();
            if (day % every == 0 && day / every < PlainCampaign.posts(plan)) {
                for (int creator : hired) {
                    live.add(new Post(creator, day, new HashSet<>()));
                }
            }
            int today = day;
            live.removeIf(post -> today - post.day >= math.shareByDay.length);
            for (Post post : live) {
                show(post, day);
            }
            tell(day);
            moveOn(day);
        }
        return new Outcome(exposures, engagements, considering, conversions);
    }

    private void show(Post post, int day) {
        int life = day - post.day;
        double before = life == 0 ? 0 : math.shareByDay[life - 1];
        double share = math.shareByDay[life] - before;
        Integer author = market.creators().account()[post.creator];
        for (Follow follow : graph.outgoingEdgesOf(author)) {
            Integer account = graph.getEdgeTarget(follow);
            if (post.seenBy.contains(account)) {
                continue;
            }
            double chance = math.seeing(interest[account]);
            if (random.nextDouble() < chance * share / (1 - chance * before)) {
                post.seenBy.add(account);
                see(post.creator, follow, state(account), day);
            }
        }
    }

    private void see(int creator, Follow follow, State state, int day) {
        exposures++;
        int nth = state.sightsByCreator.merge(creator, 1, Integer::sum);
        double scored = interest[state.account];
        if (random.nextDouble() < math.engaging(scored)) {
            engagements++;
        }
        if (random.nextDouble() < model.notice()) {
            double authenticity = market.creators().authenticity()[creator];
            hear(state, math.postDose(scored, follow.trust, authenticity, nth), day);
        }
    }

    private void tell(int day) {
        for (State advocate : advocates) {
            double mean = math.tellsOn(day - advocate.boughtOn);
            int turns = (int) mean + (random.nextDouble() < mean - (int) mean ? 1 : 0);
            for (int turn = 0; turn < turns; turn++) {
                int slot = random.nextInt(market.peers().slots());
                int friend = market.peers().friend(advocate.account, slot);
                if (friend >= 0) {
                    State state = state(friend);
                    state.recommended = true;
                    double trust = market.society().trust().inFriend(market.peers(), slot);
                    int nth = advocate.toldBySlot.merge(slot, 1, Integer::sum);
                    hear(state, math.friendDose(interest[friend], trust, nth), day);
                }
            }
        }
    }

    private State state(Integer account) {
        return states.computeIfAbsent(account, number -> new State(number, random));
    }

    private void hear(State state, double dose, int day) {
        state.stock = math.faded(state.stock, day - state.stockDay) + dose;
        state.stockDay = day;
        moved.add(state);
    }

    private void moveOn(int day) {
        for (State state : moved) {
            if (!state.considering && state.stock >= state.threshold) {
                state.considering = true;
                considering++;
                state.decidesOn = day + delay();
                undecided.add(state);
            } else {
                buy(state, day);
            }
        }
        undecided.removeIf(state -> {
            buy(state, day);
            return state.decidesOn <= day;
        });
    }

    private int delay() {
        if (random.nextDouble() < model.deliberation().sameDay()) {
            return 0;
        }
        return 1
                + (int) (Math.log(random.nextDouble())
                        / Math.log1p(-1 / model.deliberation().thenMeanDays()));
    }

    private void buy(State state, int day) {
        if (day < state.decidesOn || state.converted) {
            return;
        }
        double chance = state.recommended
                ? model.buying().afterRecommendation()
                : model.buying().afterPosts();
        if (state.buying < chance) {
            state.converted = true;
            state.boughtOn = day;
            conversions++;
            if (random.nextDouble()
                    < plan.product().satisfaction() * model.advocacy().recommends()) {
                advocates.add(state);
            }
        }
    }
}

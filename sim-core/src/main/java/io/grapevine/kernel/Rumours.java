package io.grapevine.kernel;

import io.grapevine.random.DrawKey;
import java.util.Arrays;

/**
 * The rumour of Maki and Thompson (1973): again and again a spreader at random speaks to one of those who listen to it, at
 * random. Someone who has not heard becomes a spreader; if they have, the one who spoke stops. As many talks as there are
 * spreaders make a round.
 */
public final class Rumours {
    /*
     * Layout. One byte an account and the spreaders in a list, from which one that stops is taken by moving the last into
     * its place. Five bytes an account.
     *
     * Cost. Two draws and one random read a talk, two talks an account that hears.
     */
    private static final byte IGNORANT = 0;
    private static final byte SPREADER = 1;
    private static final byte STIFLER = 2;

    private final Rows followers;
    private final byte[] state;
    private final int[] spreader;

    /** Makes the memory of one thread. */
    public Rumours(Rows followers) {
        this.followers = followers;
        this.state = new byte[followers.accounts()];
        this.spreader = new int[followers.accounts()];
    }

    /**
     * Runs until nobody spreads any more, or the round limit.
     *
     * @param seeds accounts that spread from the start
     * @param passes chance that someone who has not heard takes the rumour up
     * @param stops chance that speaking to someone who has heard stops the speaker
     * @param heard how many have heard after each round, from round 0
     * @param spreading how many spread after each round, from round 0
     * @return how many have heard
     */
    public int run(
            int[] seeds, double passes, double stops, DrawKey key, int maxRounds, IntList heard, IntList spreading) {
        Arrays.fill(state, IGNORANT);
        int spreaders = 0;
        for (int seed : seeds) {
            if (state[seed] == IGNORANT) {
                state[seed] = SPREADER;
                spreader[spreaders++] = seed;
            }
        }
        int reached = spreaders;
        heard.add(reached);
        spreading.add(spreaders);
        long talk = 0;
        for (int round = 1; round <= maxRounds && spreaders > 0; round++) {
            final long end = talk + spreaders;
            for (; talk < end && spreaders > 0; talk++) {
                final int at = key.below(spreaders, talk, 0);
                final int speaker = spreader[at];
                final int choice = followers.length(speaker);
                final int other = choice == 0 ? speaker : followers.entry(speaker, key.below(choice, talk, 1));
                if (state[other] == IGNORANT) {
                    if (happens(passes, key, talk)) {
                        state[other] = SPREADER;
                        spreader[spreaders++] = other;
                        reached++;
                    }
                } else if (choice == 0 || happens(stops, key, talk)) {
                    state[speaker] = STIFLER;
                    spreader[at] = spreader[--spreaders];
                }
            }
            heard.add(reached);
            spreading.add(spreaders);
        }
        return reached;
    }

    private static boolean happens(double chance, DrawKey key, long talk) {
        return chance >= 1 || key.unit(talk, 2) < chance;
    }
}

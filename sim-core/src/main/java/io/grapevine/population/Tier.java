package io.grapevine.population;

/**
 * A label for creators whose follower count lies in a range. Labels select and report; no formula looks at one.
 *
 * @param name label
 * @param from fewest followers, in people, inclusive
 * @param below followers from which the next tier starts, exclusive
 */
public record Tier(String name, long from, long below) {
    public boolean holds(long followers) {
        return followers >= from && followers < below;
    }
}

package io.grapevine.propagation;

import io.grapevine.campaign.Terms;
import io.grapevine.platform.Platform;

/** A post of a campaign, and what has become of it so far. */
final class TwinPost {
    final int number;
    final int creator;
    final int nth;
    final int day;
    final int niche;
    final int[] row;
    final Platform platform;
    final Terms terms;
    double quality = 1;
    double notice;
    double endorsements;
    int sights;
    int reactions;
    int comments;
    int falseClaims;

    TwinPost(int number, int creator, int nth, int day, int niche, int[] row, Platform platform, Terms terms) {
        this.number = number;
        this.creator = creator;
        this.nth = nth;
        this.day = day;
        this.niche = niche;
        this.row = row;
        this.platform = platform;
        this.terms = terms;
    }

    /** What names the post among the draws. */
    long name() {
        return 1024L * creator + nth;
    }
}

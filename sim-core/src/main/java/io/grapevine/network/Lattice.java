package io.grapevine.network;

/** Networks without chance. */
final class Lattice {
    private Lattice() {}

    static FollowerNetwork complete(int accounts) {
        int[] offset = new int[accounts + 1];
        int[] follower = new int[accounts * (accounts - 1)];
        int row = 0;
        for (int author = 0; author < accounts; author++) {
            for (int account = 0; account < accounts; account++) {
                if (account != author) {
                    follower[row++] = account;
                }
            }
            offset[author + 1] = row;
        }
        return FollowerNetwork.ofRows(accounts, offset, follower, null);
    }

    static FollowerNetwork ring(int accounts, int neighbours) {
        Links links = new Links(accounts, (long) accounts * neighbours / 2);
        for (int step = 1; step <= neighbours / 2; step++) {
            for (int account = 0; account < accounts; account++) {
                links.add(account, onCircle(accounts, account + (long) step));
            }
        }
        return links.toNetwork();
    }

    static FollowerNetwork grid(int rows, int columns, int neighbours, boolean wrap) {
        int[][] steps = {{0, 1}, {1, 0}, {1, 1}, {1, -1}};
        Links links = new Links(rows * columns, (long) rows * columns * neighbours / 2);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                for (int step = 0; step < neighbours / 2; step++) {
                    int below = row + steps[step][0];
                    int beside = column + steps[step][1];
                    boolean inside = below < rows && beside >= 0 && beside < columns;
                    if (inside || wrap) {
                        int other = below % rows * columns + Math.floorMod(beside, columns);
                        links.add(row * columns + column, other);
                    }
                }
            }
        }
        return links.toNetwork();
    }

    /** Returns the account at a place of the circle, for places in [0, 2 accounts). */
    static int onCircle(int accounts, long place) {
        return (int) (place >= accounts ? place - accounts : place);
    }
}

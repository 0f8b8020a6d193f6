package io.grapevine.random;

/**
 * Elementary functions that return the same bits on every machine, and fast.
 *
 * <p>{@link Math} may differ between processors by a unit in the last place, which would make results differ too;
 * {@link StrictMath} is stable but slow in hot loops. These use only additions, multiplications, divisions and square
 * roots, which IEEE 754 fixes to the bit.
 */
public final class StableMath {
    /*
     * Layout. log: x = 2^e m with m in [sqrt(1/2), sqrt(2)), then 2 artanh((m-1)/(m+1)) as a series in s^2 <= .0295;
     * eleven terms leave less than 2e-18. exp: x = k ln 2 / 64 + r, then a table of 2^(j / 64) and a series in r, |r| <=
     * .0055, whose five terms leave less than 4e-17. normalCdf: values and slopes on a grid of 1/256 over [-9, 9], joined by cubic
     * Hermite pieces; error below 1e-12. normalQuantile: the rational approximations AS 241 of Wichura (1988).
     *
     * Cost. log and exp about 5 ns, normalCdf 3 ns, normalQuantile 8 ns in the middle and 20 ns in the tails.
     */
    private static final double LN2_HIGH = 0x1.62e42fee00000p-1;
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    private static final double EXP_EDGE = 708;
    private static final double EXP_CELLS_PER_UNIT = 64 / 0x1.62e42fefa39efp-1;
    private static final double EXP_CELL_HIGH = LN2_HIGH / 64;
    private static final double EXP_CELL_LOW = LN2_LOW / 64;
    private static final double[] EXP = new double[64];
    private static final double CDF_EDGE = 9;
    private static final int CDF_CELLS_PER_UNIT = 256;
    private static final double[] CDF = new double[(int) (2 * CDF_EDGE * CDF_CELLS_PER_UNIT) + 2];
    private static final double[] DENSITY = new double[CDF.length];

    static {
        for (int cell = 0; cell < EXP.length; cell++) {
            EXP[cell] = StrictMath.pow(2, cell / (double) EXP.length);
        }
        for (int cell = 0; cell < CDF.length; cell++) {
            double t = cell / (double) CDF_CELLS_PER_UNIT - CDF_EDGE;
            DENSITY[cell] = normalDensity(t) / CDF_CELLS_PER_UNIT;
            CDF[cell] = t <= 0 ? upperTail(-t) : 1 - upperTail(t);
        }
    }

    private StableMath() {}

    /** Returns the natural logarithm of a positive normal number, within two units in the last place. */
    public static double log(double x) {
        long bits = Double.doubleToRawLongBits(x);
        long shifted = bits - 0x3FE6A09E667F3BCDL; // the bits of sqrt(1/2)
        long exponent = shifted >> 52;
        // The exponent as a double by way of the digits of 1.5 * 2^52, for the reason given in DrawKey.toUnit.
        double e = Double.longBitsToDouble(0x4338000000000000L + exponent) - 0x1.8p52;
        double m = Double.longBitsToDouble(bits - (exponent << 52));
        double s = (m - 1) / (m + 1);
        double z = s * s;
        double tail = 1.0 / 21;
        tail = tail * z + 1.0 / 19;
        tail = tail * z + 1.0 / 17;
        tail = tail * z + 1.0 / 15;
        tail = tail * z + 1.0 / 13;
        tail = tail * z + 1.0 / 11;
        tail = tail * z + 1.0 / 9;
        tail = tail * z + 1.0 / 7;
        tail = tail * z + 1.0 / 5;
        tail = tail * z + 1.0 / 3;
        tail *= z;
        return e * LN2_HIGH + (2 * s + (2 * s * tail + e * LN2_LOW));
    }

    /** Returns ln(1 - p) for p in [0, 1) without losing small p, by the ratio trick of Kahan. */
    public static double logOfComplement(double p) {
        double complement = 1 - p;
        return complement == 1 ? -p : log(complement) * (-p / (complement - 1));
    }

    /** Returns e to the power x, within two units in the last place. */
    public static double exp(double x) {
        if (!(Math.abs(x) < EXP_EDGE)) {
            return StrictMath.exp(x); // subnormal, infinite or not a number
        }
        // The nearest whole number of 64ths of ln 2, by way of the digits of 1.5 * 2^52.
        double shifted = x * EXP_CELLS_PER_UNIT + 0x1.8p52;
        double cells = shifted - 0x1.8p52;
        long cell = Double.doubleToRawLongBits(shifted) - 0x4338000000000000L;
        double r = (x - cells * EXP_CELL_HIGH) - cells * EXP_CELL_LOW;
        double tail = 1.0 / 120;
        tail = tail * r + 1.0 / 24;
        tail = tail * r + 1.0 / 6;
        tail = tail * r + 1.0 / 2;
        tail = r + r * r * tail;
        double root = EXP[(int) cell & (EXP.length - 1)];
        return (root + root * tail) * Double.longBitsToDouble((1023 + (cell >> 6)) << 52);
    }

    /** Returns 1 / (1 + e^-x), the logistic function. */
    public static double logistic(double x) {
        return 1 / (1 + exp(-x));
    }

    /** Returns ln(p / (1 - p)), the inverse of the logistic function, for p in (0, 1). */
    public static double logit(double p) {
        return log(p / (1 - p));
    }

    /** Returns the chance that a standard normal number is at most {@code t}. */
    public static double normalCdf(double t) {
        if (t <= -CDF_EDGE) {
            return 0;
        }
        if (t >= CDF_EDGE) {
            return 1;
        }
        double place = (t + CDF_EDGE) * CDF_CELLS_PER_UNIT;
        int cell = (int) place;
        double u = place - cell;
        double rise = CDF[cell + 1] - CDF[cell];
        double left = DENSITY[cell];
        double right = DENSITY[cell + 1];
        double bend = left + right - 2 * rise;
        return CDF[cell] + u * (left + u * (rise - left - bend + u * bend));
    }

    /** Returns the number that a standard normal number stays below with chance {@code p} in (0, 1). */
    public static double normalQuantile(double p) {
        double q = p - 0.5;
        if (Math.abs(q) <= 0.425) {
            return quantileMiddle(q);
        }
        double r = Math.sqrt(-log(q < 0 ? p : 1 - p));
        double x = r <= 5 ? quantileTail(r - 1.6) : quantileFarTail(r - 5);
        return q < 0 ? -x : x;
    }

    private static double quantileMiddle(double q) {
        double r = 0.180625 - q * q;
        double above = 2509.0809287301226727;
        above = above * r + 33430.575583588128105;
        above = above * r + 67265.770927008700853;
        above = above * r + 45921.953931549871457;
        above = above * r + 13731.693765509461125;
        above = above * r + 1971.5909503065514427;
        above = above * r + 133.14166789178437745;
        above = above * r + 3.387132872796366608;
        double below = 5226.495278852854561;
        below = below * r + 28729.085735721942674;
        below = below * r + 39307.89580009271061;
        below = below * r + 21213.794301586595867;
        below = below * r + 5394.1960214247511077;
        below = below * r + 687.1870074920579083;
        below = below * r + 42.313330701600911252;
        below = below * r + 1;
        return q * above / below;
    }

    private static double quantileTail(double r) {
        double above = 7.7454501427834140764e-4;
        above = above * r + .0227238449892691845833;
        above = above * r + .24178072517745061177;
        above = above * r + 1.27045825245236838258;
        above = above * r + 3.64784832476320460504;
        above = above * r + 5.7694972214606914055;
        above = above * r + 4.6303378461565452959;
        above = above * r + 1.42343711074968357734;
        double below = 1.05075007164441684324e-9;
        below = below * r + 5.475938084995344946e-4;
        below = below * r + .0151986665636164571966;
        below = below * r + .14810397642748007459;
        below = below * r + .68976733498510000455;
        below = below * r + 1.6763848301838038494;
        below = below * r + 2.05319162663775882187;
        below = below * r + 1;
        return above / below;
    }

    private static double quantileFarTail(double r) {
        double above = 2.01033439929228813265e-7;
        above = above * r + 2.71155556874348757815e-5;
        above = above * r + .0012426609473880784386;
        above = above * r + .026532189526576123093;
        above = above * r + .29656057182850489123;
        above = above * r + 1.7848265399172913358;
        above = above * r + 5.4637849111641143699;
        above = above * r + 6.6579046435011037772;
        double below = 2.04426310338993978564e-15;
        below = below * r + 1.4215117583164458887e-7;
        below = below * r + 1.8463183175100546818e-5;
        below = below * r + 7.868691311456132591e-4;
        below = below * r + .0148753612908506148525;
        below = below * r + .13692988092273580531;
        below = below * r + .59983220655588793769;
        below = below * r + 1;
        return above / below;
    }

    private static double normalDensity(double t) {
        return StrictMath.exp(-t * t / 2) / Math.sqrt(2 * Math.PI);
    }

    /** Returns the chance that a standard normal number exceeds t >= 0: a series below 3, a continued fraction above. */
    private static double upperTail(double t) {
        if (t < 3) {
            double term = t;
            double sum = t;
            for (int n = 1; n < 80; n++) {
                term *= t * t / (2 * n + 1);
                sum += term;
            }
            return 0.5 - normalDensity(t) * sum;
        }
        double fraction = t;
        for (int n = 120; n >= 1; n--) {
            fraction = t + n / fraction;
        }
        return normalDensity(t) / fraction;
    }
}

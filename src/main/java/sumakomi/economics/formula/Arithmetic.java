package sumakomi.economics.formula;

import sumakomi.economics.formula.Expression.Operator;

/** The operations on two numbers, and on two columns of numbers of which one may be a single number. */
enum Arithmetic {
    PLUS {
        @Override
        double of(double left, double right) {
            return left + right;
        }
    },
    MINUS {
        @Override
        double of(double left, double right) {
            return left - right;
        }
    },
    TIMES {
        @Override
        double of(double left, double right) {
            return left * right;
        }
    },
    OVER {
        @Override
        double of(double left, double right) {
            return left / right;
        }
    },
    LEAST {
        @Override
        double of(double left, double right) {
            return Math.min(left, right);
        }
    },
    GREATEST {
        @Override
        double of(double left, double right) {
            return Math.max(left, right);
        }
    },
    WHOLE {
        @Override
        double of(double left, double right) {
            return Math.floor(left / right);
        }
    },
    ANNUITY {
        @Override
        double of(double left, double right) {
            return left == 0 ? right : -Math.expm1(-right * Math.log1p(left)) / left;
        }
    };

    static Arithmetic of(Operator operator) {
        return valueOf(operator.name());
    }

    abstract double of(double left, double right);

    /** Fills a result column; it may be one of the two. */
    void all(double[] left, double[] right, double[] result) {
        switch (this) {
            case PLUS -> Loops.plus(left, right, result);
            case MINUS -> Loops.minus(left, right, result);
            case TIMES -> Loops.times(left, right, result);
            case OVER -> Loops.over(left, right, result);
            case LEAST -> Loops.least(left, right, result);
            case GREATEST -> Loops.greatest(left, right, result);
            case WHOLE -> Loops.whole(left, right, result);
            case ANNUITY -> {
                for (int i = 0; i < result.length; i++) {
                    result[i] = of(left[left.length == 1 ? 0 : i], right[right.length == 1 ? 0 : i]);
                }
            }
        }
    }
}

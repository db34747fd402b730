package io.otelbi.analytics.forecast;

/** Solves small symmetric positive definite systems without an allocation per element. */
final class Cholesky {

    private Cholesky() {}

    /**
     * Solves {@code a x = right}.
     *
     * @param a lower triangle of the matrix
     */
    static double[] solve(double[][] a, double[] right) {
        int p = right.length;
        double[][] l = new double[p][p];
        double[] x = new double[p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                double s = a[i][j] - dot(l[i], l[j], j);
                l[i][j] = i == j ? Math.sqrt(Math.max(s, Double.MIN_NORMAL)) : s / l[j][j];
            }
            x[i] = (right[i] - dot(l[i], x, i)) / l[i][i];
        }
        for (int i = p - 1; i >= 0; i--) {
            for (int k = i + 1; k < p; k++) {
                x[i] -= l[k][i] * x[k];
            }
            x[i] /= l[i][i];
        }
        return x;
    }

    private static double dot(double[] a, double[] b, int n) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}

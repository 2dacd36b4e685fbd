#pragma once

#include <vector>

namespace lede {

/// Where the mean over all possible queries lies, with 95 % confidence.
struct Interval {
  double low = 0;
  double high = 0;
};

double mean_of(const std::vector<double>& values);

/// By bootstrap (Efron 1979): the middle 95 % of the means of 2,000 samples
/// drawn from `values` with replacement. The same values give the same
/// interval at each call. {0, 0} for none.
Interval bootstrap_interval(const std::vector<double>& values);

/// How likely a difference of means as large as this is where two systems do
/// not differ, two-sided, by Fisher's paired randomisation test (Smucker,
/// Allan and Carterette 2007): the sign of each query's difference is drawn
/// anew 10,000 times. The two have the same queries in the same order. The
/// same values give the same figure at each call; 1 for none.
double randomisation_p(const std::vector<double>& left,
                       const std::vector<double>& right);

}  // namespace lede

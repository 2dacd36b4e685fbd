#include "recency.h"

#include <algorithm>
#include <cmath>

#include "date.h"

namespace lede {

double freshness(std::string_view date, std::chrono::sys_seconds now,
                 std::chrono::seconds half_life) {
  const auto published = moment_of(date);
  if (!published) return 0.5;
  const auto age = std::max(now - *published, std::chrono::seconds(0));
  return std::exp2(-static_cast<double>(age.count()) /
                   static_cast<double>(half_life.count()));
}

}  // namespace lede

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "boosting.h"
#include "labelled_page.h"

namespace lede {

using Pages = std::vector<const LabelledPage*>;

/// The two models that tell an article's lines from the rest of a page.
struct Models {
  FittedModel first;
  FittedModel second;
};

/// Learns from pages. The second model learns from what a first says of sites
/// that it has not seen, as it will have to.
Models fit(const Pages& pages, const BoostingOptions& options);

/// The lines of a page that are at least so likely to be the article's. The
/// title is one of them where the gold has it.
std::string body_of(const LabelledPage& page, const Models& models, float from);

/// A number for each site, the same in every run.
std::uint64_t site_number(const LabelledPage& page);

}  // namespace lede

#pragma once

#include <algorithm>
#include <string>

#include <xapian.h>

namespace lede {

/// Weighs nothing, and notes in how many articles a ranking believes that a
/// word stands: of several terms that are weighed as one Xapian tells nobody
/// but a weight. Where it weighs several words it notes the largest number.
/// Private to index/.
class HoldingCountWeight : public Xapian::Weight {
 public:
  /// `noted` must outlive it and every clone of it.
  explicit HoldingCountWeight(Xapian::doccount& noted) : noted_(&noted) {
    need_stat(TERMFREQ);
  }

  std::string name() const override { return "lede::HoldingCountWeight"; }

  double get_sumpart(Xapian::termcount /*count*/, Xapian::termcount /*length*/,
                     Xapian::termcount /*different*/) const override {
    return 1;
  }
  double get_maxpart() const override { return 1; }
  double get_sumextra(Xapian::termcount /*length*/,
                      Xapian::termcount /*different*/) const override {
    return 0;
  }
  double get_maxextra() const override { return 0; }

 private:
  HoldingCountWeight* clone() const override {
    return new HoldingCountWeight(*noted_);
  }
  void init(double /*boost*/) override {
    *noted_ = std::max(*noted_, get_termfreq());
  }

  Xapian::doccount* noted_;
};

}  // namespace lede

#pragma once

#include <initializer_list>

#include "schema.h"

namespace lede {

/// Where words are looked for: in articles, in the noise around them, in both,
/// or in titles alone.
class Zones {
 public:
  Zones() = default;
  Zones(std::initializer_list<Zone> zones) {
    for (const Zone zone : zones) bits_ |= bit(zone);
  }

  bool contain(Zone zone) const { return (bits_ & bit(zone)) != 0; }
  bool are_only(Zone zone) const { return bits_ == bit(zone); }
  Zones& operator|=(Zones more) {
    bits_ |= more.bits_;
    return *this;
  }

 private:
  static unsigned bit(Zone zone) { return 1U << static_cast<unsigned>(zone); }
  unsigned bits_ = 0;
};

}  // namespace lede

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <lede/article.h>

#include "decode.h"
#include "original/place_finder.h"
#include "source/feed/element_finder.h"

namespace lede {

/// Where the entries of a feed stand in its file.
class FeedPlaces {
 public:
  /// `feed` is what `bytes` were decoded to, which stand in the file behind so
  /// many others. Both outlive this.
  FeedPlaces(const Decoded& feed, std::string_view bytes, std::uint64_t offset);

  /// The place of an entry by the numbers of the start tags of its title and of
  /// its text, 0 for none. Entries come in their order. Nothing where the
  /// encoding does not tell.
  std::optional<RecordPlace> place_of(std::size_t title_tag,
                                      std::size_t text_tag);

 private:
  Span in_bytes(std::size_t tag);

  std::string_view bytes_;
  std::uint64_t offset_;
  std::string encoding_;
  ElementFinder elements_;
  PlaceFinder places_;
};

}  // namespace lede

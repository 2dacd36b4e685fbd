#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include <lede/span.h>

#include "noise/body_line.h"
#include "passages.h"

namespace lede {

/// What stands around an article's text and is none of it.
enum class NoiseClass {
  kTicker,      ///< prices and rates, one after the other
  kRelated,     ///< headlines of other articles, and the line above them
  kShare,       ///< "Share on …", "Follow us"
  kNewsletter,  ///< invitations to subscribe, often in another language
  kAdvert,      ///< advertisements, often the same line again and again
  kRepeated,    ///< a line of many articles of the source
  kByline,      ///< who wrote, edited or photographed, and when
  kMenu,        ///< short lines of a page's furniture
};

/// "ticker", "related", …
std::string_view name_of(NoiseClass noise_class);

struct NoiseBlock {
  Span span;  ///< whole lines, bytes of the text
  NoiseClass noise_class = NoiseClass::kMenu;
};

using IsRepeated = std::function<bool(std::string_view line)>;

/// The lines of an article's body that are noise, found by what they look
/// like, where they stand, what they repeat and the language they are in
/// (docs/noise.md); and those of which `is_repeated` says that the source
/// prints them in article after article (RepeatedLines). Sentences of the
/// article are left alone: in doubt a line is none, and where all lines are,
/// none is. Neighbours of one class are one block; blocks rise and do not
/// overlap. `lines` are body_lines() of the body. Valid UTF-8; linear.
std::vector<NoiseBlock> find_noise(std::string_view body,
                                   std::vector<BodyLine> lines,
                                   const std::vector<Passage>& passages,
                                   const IsRepeated& is_repeated = {});

}  // namespace lede

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "speed_texts.h"

namespace lede::bench {

/// Something that reads all of a text.
struct Stage {
  std::string name;  ///< a row of the table
  std::function<void(const SpeedText& text)> run;
  bool touches_repair = false;  ///< broken articles change its speed much
};

/// From a check of UTF-8 to the three stages together, and uchardet. What the
/// stages need beside the text is made once, before they are timed.
std::vector<Stage> text_stages(const SpeedText& text);

/// From ICU's word iterator alone to the terms of an index.
std::vector<Stage> word_stages(const SpeedText& text);

/// From libxml2 alone to the article.
std::vector<Stage> html_stages();

}  // namespace lede::bench

#pragma once

#include <string>

namespace lede {

/// How much of an article is in a language.
struct LanguageShare {
  std::string language;  ///< ISO 639-1 code
  double share = 0;      ///< of the letters whose language is known, 0 to 1
};

}  // namespace lede

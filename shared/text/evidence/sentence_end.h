#pragma once

#include <cstddef>
#include <string_view>

namespace lede::evidence {

/// What stands at a character that is no letter.
struct SentenceEnd {
  bool ends = false;     ///< a sentence ends there
  std::size_t next = 0;  ///< where to read on: the next sentence, if it ends
};

/// Does a sentence end with the character at `at`? A full stop or its like
/// does, with quotes and brackets behind it, and white space, of which a line
/// break is the last. Chinese and Japanese marks need no white space. No
/// sentence ends behind the initial of a name ("Robert H. Lawrence"), or
/// before a small letter, or a few letters into a bracket.
SentenceEnd sentence_end(std::string_view text, std::size_t at);

}  // namespace lede::evidence

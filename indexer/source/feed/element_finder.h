#pragma once

#include <cstddef>
#include <string_view>

#include <lede/span.h>

namespace lede {

/// Where elements stand in an XML text, by the number of their start tag, for
/// those that a parser met: it knows names, and this knows places. Where the
/// text is not well-formed, any part of it is the answer. All questions
/// together take a time linear in the text.
///
///     ElementFinder("<a><b>1</b></a>").element(2)  // "<b>1</b>"
class ElementFinder {
 public:
  /// `xml` outlives the finder.
  explicit ElementFinder(std::string_view xml) : xml_(xml) {}

  /// The element with this start tag, the first being 1, up to the end of its
  /// end tag. Numbers rise from one question to the next, and no element lies
  /// in the one before it. Empty where the text has fewer.
  Span element(std::size_t number);

 private:
  enum class Mark { kNone, kStart, kEnd, kWhole, kOther };

  Mark next();
  std::size_t tag_end() const;
  void take_until(std::string_view end);

  std::string_view xml_;
  std::size_t begin_ = 0;  // of the mark that was read last
  std::size_t at_ = 0;     // behind it
  std::size_t count_ = 0;  // of start tags up to there
};

}  // namespace lede

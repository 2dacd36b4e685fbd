#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "original_map.h"

namespace lede {

/// Something in an original that does not stand for itself: an escape, a
/// reference, a tag.
struct Sign {
  std::size_t size_bytes = 0;  ///< 0: it does stand for itself
  char32_t code = 0;           ///< the character that is read; 0: none
  Writing writing = Writing::kLump;
};

/// How a form of originals is read. Keeps what it found last, so it is for one
/// thread; it borrows the original.
class Reading {
 public:
  explicit Reading(std::string_view original) : original_(original) {}
  virtual ~Reading() = default;

  std::string_view original() const { return original_; }

  /// The first place at or behind `at` where a sign may stand, else the end.
  virtual std::size_t next_sign(std::size_t at) = 0;

  /// The sign at such a place.
  virtual Sign sign_at(std::size_t at) = 0;

  /// May a tag begin at such a place, behind which another text begins?
  virtual bool may_be_tag(std::size_t at) const { return original_[at] == '<'; }

 protected:
  /// The next place of one byte, looked for once as long as questions rise.
  class NextByte {
   public:
    explicit NextByte(char byte) : byte_(byte) {}
    std::size_t from(std::string_view text, std::size_t at);

   private:
    char byte_;
    std::size_t asked_ = 1;  // nothing is known while this is behind found_
    std::size_t found_ = 0;
  };

 private:
  std::string_view original_;
};

/// Text that stands for itself.
class PlainReading : public Reading {
 public:
  using Reading::Reading;
  std::size_t next_sign(std::size_t) override { return original().size(); }
  Sign sign_at(std::size_t) override { return {}; }
};

/// The inside of a string of JSON.
class JsonReading : public Reading {
 public:
  using Reading::Reading;
  std::size_t next_sign(std::size_t at) override {
    return backslash_.from(original(), at);
  }
  Sign sign_at(std::size_t at) override;

 private:
  NextByte backslash_{'\\'};
};

/// HTML: tags, comments, scripts and styles show nothing.
class HtmlReading : public Reading {
 public:
  using Reading::Reading;
  std::size_t next_sign(std::size_t at) override;
  Sign sign_at(std::size_t at) override;

 private:
  static Sign tag_at(std::string_view html, std::size_t at);

  NextByte tag_{'<'};
  NextByte reference_{'&'};
};

/// Markdown: HTML, and links whose addresses show nothing. Its signs of
/// emphasis are punctuation to a matcher.
class MarkdownReading : public HtmlReading {
 public:
  using HtmlReading::HtmlReading;
  std::size_t next_sign(std::size_t at) override;
  Sign sign_at(std::size_t at) override;

 private:
  NextByte bracket_{']'};
};

/// A mail, as it is or in quoted-printable of an encoding.
class MailReading : public Reading {
 public:
  explicit MailReading(std::string_view mail, std::string encoding = "UTF-8")
      : Reading(mail), encoding_(std::move(encoding)) {}
  std::size_t next_sign(std::size_t at) override {
    return quote_.from(original(), at);
  }
  Sign sign_at(std::size_t at) override;

 private:
  char32_t character_of(const std::string& bytes);

  NextByte quote_{'='};
  std::string encoding_;
  std::map<std::string, char32_t, std::less<>> known_;
};

}  // namespace lede

#include "original/subject_runs.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <vector>

#include <lede/span.h>

#include "ascii.h"
#include "decode.h"
#include "encoding.h"
#include "original/encoding_runs.h"
#include "original/matcher.h"
#include "original/reading.h"

namespace lede {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

// "=?utf-8?Q?", what it holds, and "?=".
struct EncodedWord {
  std::size_t begin = 0;
  Span inside;
  std::size_t end = 0;
  std::string encoding;  // as encoding_named() names it
  bool is_quoted = false;
};

// An encoded word that begins at `at`; one without an end where there is none.
EncodedWord encoded_word_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 1000;
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::string_view rest = text.substr(at, kLongest);
  const std::size_t charset_end = rest.find('?', 2);
  if (charset_end == kNone || charset_end + 2 >= rest.size() ||
      rest[charset_end + 2] != '?') {
    return {};
  }
  const std::size_t inside = charset_end + 3;
  const std::size_t end = rest.find("?=", inside);
  if (end == kNone || rest.substr(0, end).find_first_of(kBlanks) != kNone) {
    return {};
  }
  std::string_view charset = rest.substr(2, charset_end - 2);
  charset = charset.substr(0, charset.find('*'));  // a language behind it
  return {at,
          {at + inside, at + end},
          at + end + 2,
          encoding_named(charset),
          (rest[charset_end + 1] | 0x20) == 'q'};
}

std::vector<EncodedWord> encoded_words_of(std::string_view text) {
  std::vector<EncodedWord> words;
  std::size_t at = 0;
  while ((at = text.find("=?", at)) != kNone) {
    EncodedWord word = encoded_word_at(text, at);
    at = word.end > 0 ? word.end : at + 2;
    if (word.end > 0) words.push_back(std::move(word));
  }
  return words;
}

// Words that are encoded in another way than the first are passed over.
class SubjectReading : public MailReading {
 public:
  SubjectReading(std::string_view text, std::vector<EncodedWord> words)
      : MailReading(text, words.empty() ? "UTF-8" : words.front().encoding),
        words_(std::move(words)) {}

  std::size_t next_sign(std::size_t at) override {
    const auto word = word_at(at);
    if (word == words_.end()) return original().size();
    if (at <= word->begin) return word->begin;
    const std::string_view inside = original().substr(0, word->inside.end);
    return std::min(inside.find_first_of("=_", at), word->inside.end);
  }

  Sign sign_at(std::size_t at) override {
    const auto word = word_at(at);
    if (at == word->begin) return {begin_of(word) - at};
    if (at == word->inside.end) return {behind(word) - at};
    if (original()[at] == '_') return {1, ' '};
    return MailReading::sign_at(at);
  }

 private:
  using Words = std::vector<EncodedWord>::const_iterator;

  // The word that has a byte, else the next one.
  Words word_at(std::size_t at) const {
    return std::upper_bound(words_.begin(), words_.end(), at,
                            [](std::size_t byte, const EncodedWord& word) {
                              return byte < word.end;
                            });
  }

  // Where what is read of a word begins; behind it where nothing is.
  std::size_t begin_of(Words word) const {
    const bool is_read =
        word->is_quoted && word->encoding == words_.front().encoding;
    return is_read ? word->inside.begin : word->end;
  }

  // White space between two encoded words is none of the text.
  std::size_t behind(Words word) const {
    const auto next = std::next(word);
    if (next == words_.end()) return word->end;
    const std::string_view between =
        original().substr(word->end, next->begin - word->end);
    return between.find_first_not_of(" \t\r\n") == kNone ? begin_of(next)
                                                         : word->end;
  }

  std::vector<EncodedWord> words_;
};

// What stands behind the name of the field, lines that go on with it included.
Span subject_in(std::string_view mail) {
  constexpr std::string_view kName = "subject:";
  for (std::size_t at = 0; at < mail.size();) {
    std::size_t end = std::min(mail.find('\n', at), mail.size());
    const std::string_view line = mail.substr(at, end - at);
    if (line.empty() || line == "\r") break;
    if (lower_ascii(line.substr(0, kName.size())) == kName) {
      while (end + 1 < mail.size() &&
             (mail[end + 1] == ' ' || mail[end + 1] == '\t')) {
        end = std::min(mail.find('\n', end + 1), mail.size());
      }
      return {at + kName.size(), end};
    }
    at = end + 1;
  }
  return {};
}

}  // namespace

OriginalRuns runs_of_subject(std::string_view title, const RecordPlace& mail) {
  const Span field = subject_in(mail.record);
  constexpr std::size_t kMost = 1U << 16U;
  const std::string_view bytes = std::string_view(mail.record)
                                     .substr(field.begin, field.size())
                                     .substr(0, kMost);
  const Decoded subject = decode(bytes, mail.charset);
  SubjectReading reading(subject.text, encoded_words_of(subject.text));
  RunList runs;
  Matcher(title, reading, 0)
      .match({0, 0}, {title.size(), subject.text.size()}, false, runs);
  OriginalRuns in_mail =
      composed(runs.take(), runs_of_decoded(subject, bytes), subject.text);
  for (OriginalRun& run : in_mail) {
    run.original.begin += field.begin;
    run.original.end += field.begin;
  }
  return in_mail;
}

}  // namespace lede

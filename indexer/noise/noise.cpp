#include "noise/noise.h"

#include <algorithm>
#include <map>
#include <optional>

#include "noise/body_line.h"
#include "noise/line_likelihood.h"
#include "noise/noise_phrases.h"

namespace lede {
namespace {

using Lines = std::vector<BodyLine>;

// Marks lines, rule by rule; a line keeps the first class that it gets.
class NoiseFinder {
 public:
  NoiseFinder(std::string_view body, const std::vector<Passage>& passages,
              const IsRepeated& is_repeated)
      : body_(body),
        passages_(passages),
        is_repeated_(is_repeated),
        lines_(body_lines(body)),
        classes_(lines_.size()) {}

  std::vector<NoiseBlock> find() {
    mark_phrases();
    mark_tickers();
    mark_adverts();
    mark_repeated();
    mark_lists_under_headers();
    mark_foreign_tail();
    mark_tail();
    mark_head();
    mark_unlikely();
    return all_is_noise() ? std::vector<NoiseBlock>() : blocks();
  }

 private:
  std::string_view text_of(const BodyLine& line) const {
    return body_.substr(line.span.begin, line.span.size());
  }

  void mark(std::size_t line, NoiseClass noise_class) {
    if (!classes_[line]) classes_[line] = noise_class;
  }

  // Lines that say what they are. A sentence may begin with such words too,
  // so only short lines that do not end like one count, but for invitations.
  void mark_phrases() {
    constexpr std::size_t kMostWords = 12;
    constexpr std::size_t kMostOfByline = 6;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      const BodyLine& line = lines_[at];
      if (line.words > kMostWords) continue;
      const std::optional<NoiseClass> found = class_by_phrase(text_of(line));
      if (!found) continue;
      const bool invites = *found == NoiseClass::kNewsletter;
      if (line.is_sentence() && !invites) continue;
      if (*found == NoiseClass::kByline && line.words > kMostOfByline) continue;
      mark(at, *found);
    }
  }

  bool is_quote(const BodyLine& line) const {
    constexpr std::size_t kMostWords = 10;
    return line.holds_price && line.words <= kMostWords && !line.is_sentence();
  }

  bool is_short(const BodyLine& line) const {
    constexpr std::size_t kMostWords = 6;
    return line.words <= kMostWords && !line.is_sentence();
  }

  // Five prices at least, with at most two short lines between one and the
  // next, and the short line above the first: a name or a slug.
  void mark_tickers() {
    constexpr std::size_t kFewestQuotes = 5;
    constexpr std::size_t kMostBetween = 2;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (!is_quote(lines_[at])) continue;
      std::size_t last = at;
      std::size_t quotes = 1;
      for (std::size_t next = at + 1;
           next < lines_.size() && next - last <= kMostBetween + 1; ++next) {
        if (is_quote(lines_[next])) {
          last = next;
          ++quotes;
        } else if (!is_short(lines_[next])) {
          break;
        }
      }
      if (quotes >= kFewestQuotes) {
        const bool has_name = at > 0 && is_short(lines_[at - 1]);
        for (std::size_t line = has_name ? at - 1 : at; line <= last; ++line) {
          mark(line, NoiseClass::kTicker);
        }
      }
      at = last;
    }
  }

  // The same short line again: an advertisement between paragraphs.
  void mark_adverts() {
    constexpr std::size_t kMostWords = 10;
    std::map<std::string_view, std::vector<std::size_t>> places;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      const BodyLine& line = lines_[at];
      if (line.words == 0 || line.words > kMostWords || line.is_sentence()) {
        continue;
      }
      places[text_of(line)].push_back(at);
    }
    for (const auto& [text, lines] : places) {
      if (lines.size() < 2) continue;
      for (const std::size_t line : lines) mark(line, NoiseClass::kAdvert);
    }
  }

  void mark_repeated() {
    if (!is_repeated_) return;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (is_repeated_(text_of(lines_[at]))) mark(at, NoiseClass::kRepeated);
    }
  }

  // What follows "Related articles", until running text begins again.
  void mark_lists_under_headers() {
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (classes_[at] != NoiseClass::kRelated) continue;
      while (at + 1 < lines_.size() && !lines_[at + 1].is_sentence()) {
        mark(++at, NoiseClass::kRelated);
      }
    }
  }

  Language language_at(std::size_t byte) const {
    const auto after = std::upper_bound(
        passages_.begin(), passages_.end(), byte,
        [](std::size_t at, const Passage& p) { return at < p.span.begin; });
    return after == passages_.begin() ? Language() : (after - 1)->language;
  }

  bool is_in_one_language() const {
    Language only;
    for (const Passage& passage : passages_) {
      if (!passage.language.known() || passage.language == only) continue;
      if (only.known()) return false;
      only = passage.language;
    }
    return true;
  }

  // One to three last lines in another script than nearly all of the article.
  void mark_foreign_tail() {
    constexpr std::size_t kMostLines = 3;
    constexpr double kLeastMainShare = 0.7;
    if (is_in_one_language()) return;  // spares a look at every letter
    const auto shares = language_shares(body_, passages_);
    if (shares.size() < 2 || shares.front().share < kLeastMainShare) return;
    const Script main = Language::of(shares.front().language).script();
    std::size_t first = lines_.size();
    while (first > 0 && (lines_[first - 1].script == Script::kNone ||
                         is_foreign(lines_[first - 1], main))) {
      --first;
    }
    if (lines_.size() - first > kMostLines) return;
    for (; first < lines_.size(); ++first) {
      mark(first, NoiseClass::kNewsletter);
    }
  }

  bool is_foreign(const BodyLine& line, Script main) const {
    const Script script = language_at(line.span.begin).script();
    const bool has_address =
        text_of(line).find("://") != std::string_view::npos;
    constexpr std::size_t kMostWords = 40;
    return script != Script::kNone && script != main && !has_address &&
           line.words <= kMostWords;
  }

  static bool may_be_tail(const BodyLine& line) {
    return !line.is_sentence() && !line.is_item;
  }

  // "How do we prepare?" may be a headline, though it ends as a sentence.
  bool may_be_question(const BodyLine& line) const {
    constexpr std::size_t kMostWords = 16;
    return line.words <= kMostWords && !line.holds_sentence &&
           text_of(line).ends_with('?');
  }

  // Two lines or more behind the last sentence that are none themselves, with
  // headlines that ask among them.
  void mark_tail() {
    constexpr std::size_t kFewestLines = 2;
    constexpr std::size_t kHeadlineWords = 4;
    std::size_t first = lines_.size();
    while (first > 0 &&
           (classes_[first - 1] || may_be_tail(lines_[first - 1]) ||
            may_be_question(lines_[first - 1]))) {
      --first;
    }
    while (first < lines_.size() && !classes_[first] &&
           may_be_question(lines_[first])) {
      ++first;
    }
    if (first == 0 || lines_.size() - first < kFewestLines) return;
    for (; first < lines_.size(); ++first) {
      mark(first, lines_[first].headline_words() >= kHeadlineWords
                      ? NoiseClass::kRelated
                      : NoiseClass::kMenu);
    }
  }

  // Scraps before the first line with a few words.
  void mark_head() {
    constexpr std::size_t kMostWords = 3;
    const bool has_text =
        std::any_of(lines_.begin(), lines_.end(),
                    [](const BodyLine& line) { return line.is_sentence(); });
    if (!has_text) return;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (classes_[at]) continue;
      const BodyLine& line = lines_[at];
      if (line.is_sentence() || line.is_item ||
          line.headline_words() > kMostWords) {
        return;
      }
      mark(at, NoiseClass::kMenu);
    }
  }

  // Where a good part of the lines are scraps, each is judged by what it looks
  // like and by the lines around it. A sentence needs hardly any doubt left.
  void mark_unlikely() {
    constexpr std::size_t kFewestScraps = 4;
    constexpr std::size_t kMostToAScrap = 6;
    constexpr float kLikely = 0.4F;
    constexpr float kLikelyIfSentence = 0.005F;
    constexpr std::size_t kHeadlineWords = 4;
    const auto scraps = static_cast<std::size_t>(
        std::count_if(lines_.begin(), lines_.end(), may_be_tail));
    if (scraps < kFewestScraps || scraps * kMostToAScrap < lines_.size()) {
      return;
    }
    const std::vector<float> likely = line_likelihood(body_, lines_);
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      const BodyLine& line = lines_[at];
      if (likely[at] >= (line.is_sentence() ? kLikelyIfSentence : kLikely)) {
        continue;
      }
      mark(at, line.headline_words() >= kHeadlineWords ? NoiseClass::kRelated
                                                       : NoiseClass::kMenu);
    }
  }

  // Then it is what the article says.
  bool all_is_noise() const {
    return std::all_of(classes_.begin(), classes_.end(),
                       [](const auto& found) { return found.has_value(); });
  }

  std::vector<NoiseBlock> blocks() const {
    std::vector<NoiseBlock> blocks;
    bool adjacent = false;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (!classes_[at]) {
        adjacent = false;
        continue;
      }
      if (adjacent && blocks.back().noise_class == *classes_[at]) {
        blocks.back().span.end = lines_[at].span.end;
      } else {
        blocks.push_back({lines_[at].span, *classes_[at]});
      }
      adjacent = true;
    }
    return blocks;
  }

  std::string_view body_;
  const std::vector<Passage>& passages_;
  const IsRepeated& is_repeated_;
  Lines lines_;
  std::vector<std::optional<NoiseClass>> classes_;
};

}  // namespace

std::string_view name_of(NoiseClass noise_class) {
  switch (noise_class) {
    case NoiseClass::kTicker: return "ticker";
    case NoiseClass::kRelated: return "related";
    case NoiseClass::kShare: return "share";
    case NoiseClass::kNewsletter: return "newsletter";
    case NoiseClass::kAdvert: return "advert";
    case NoiseClass::kRepeated: return "repeated";
    case NoiseClass::kByline: return "byline";
    case NoiseClass::kMenu: return "menu";
  }
  return "";
}

std::vector<NoiseBlock> find_noise(std::string_view body,
                                   const std::vector<Passage>& passages,
                                   const IsRepeated& is_repeated) {
  return NoiseFinder(body, passages, is_repeated).find();
}

}  // namespace lede

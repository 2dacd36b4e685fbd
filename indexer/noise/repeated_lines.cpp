#include "noise/repeated_lines.h"

#include <algorithm>

#include "digest.h"

namespace lede {
namespace {

// Longer ones are paragraphs, which nobody prints again and again.
constexpr std::size_t kLongestLine = 400;

std::uint64_t hash_of(std::string_view text) {
  return short_digest_of(text) >> 1U;  // leaves a bit for ArticleLines::Line
}

std::uint64_t joined(std::uint64_t source, std::uint64_t line) {
  constexpr std::uint64_t kGoldenRatio = 0x9E3779B97F4A7C15U;
  return (source ^ line) * kGoldenRatio + line;
}

}  // namespace

std::string_view source_of(const Article& article) {
  if (!article.about.source.empty()) return article.about.source;
  const std::string_view url = article.about.url;
  constexpr std::string_view kBeforeHost = "://";
  const std::size_t scheme = url.find(kBeforeHost);
  if (scheme == std::string_view::npos) return {};
  const std::string_view host = url.substr(scheme + kBeforeHost.size());
  return host.substr(0, host.find_first_of("/?#"));
}

ArticleLines lines_of(const Article& article,
                      const std::vector<BodyLine>& lines) {
  ArticleLines found;
  found.source = hash_of(source_of(article));
  const std::string_view body = article.body;
  std::size_t longest_bytes = 0;
  for (const BodyLine& line : lines) {
    const std::string_view text =
        body.substr(line.span.begin, line.span.size());
    const std::uint64_t hash = hash_of(text);
    if (text.size() > longest_bytes) {
      longest_bytes = text.size();
      found.longest = hash;
    }
    const bool may_be_noise =
        line.letters > 0 && text.size() <= kLongestLine && !is_topics(text);
    if (!may_be_noise) continue;
    found.lines.push_back({hash << 1U | (line.is_sentence() ? 1U : 0U)});
  }
  return found;
}

std::uint64_t RepeatedInArticle::digest() const {
  if (hashes_.empty()) return 0;
  return short_digest_of({reinterpret_cast<const char*>(hashes_.data()),
                          hashes_.size() * sizeof hashes_.front()});
}

bool RepeatedInArticle::hold(std::string_view line) const {
  return std::binary_search(hashes_.begin(), hashes_.end(), hash_of(line));
}

RepeatedInArticle RepeatedLines::among(const ArticleLines& article) const {
  RepeatedInArticle repeated;
  prefetch(article);
  for (const ArticleLines::Line& line : article.lines) {
    const Line* found = lines_.find(joined(article.source, line.hash()));
    if (found != nullptr && found->is_repeated) {
      repeated.hashes_.push_back(line.hash());
    }
  }
  std::sort(repeated.hashes_.begin(), repeated.hashes_.end());
  return repeated;
}

std::vector<std::uint32_t> RepeatedLines::learn(const ArticleLines& article,
                                                std::uint32_t number) {
  std::vector<std::uint32_t> affected;
  prefetch(article);
  for (const ArticleLines::Line& line : article.lines) {
    if (line.hash() == article.longest) continue;
    Line& known = lines_.at(joined(article.source, line.hash()));
    if (known.is_repeated) continue;
    if (knows_story(known, article.longest)) {
      add_sighting(known.last_version, article.longest, number);
      continue;
    }
    add_sighting(known.last_story, article.longest, number);
    const std::size_t needed =
        line.is_sentence() ? kFewestOfSentence : kFewestArticles;
    if (++known.stories < needed) continue;
    known.is_repeated = true;
    append_numbers(known.last_story, affected);
    append_numbers(known.last_version, affected);
  }
  if (lines_.size() > kMostLines || sightings_.size() > 2 * kMostLines) {
    forget_rare_lines();
  }
  return affected;
}

// An article's lines lie all over a table that is larger than any cache.
void RepeatedLines::prefetch(const ArticleLines& article) const {
  for (const ArticleLines::Line& line : article.lines) {
    lines_.prefetch(joined(article.source, line.hash()));
  }
}

// The list is short: a line with more stories is a repeated one.
bool RepeatedLines::knows_story(const Line& line,
                                std::uint64_t longest_line) const {
  for (std::uint32_t at = line.last_story; at != 0;
       at = sightings_[at - 1].before) {
    if (sightings_[at - 1].longest_line == longest_line) return true;
  }
  return false;
}

void RepeatedLines::add_sighting(std::uint32_t& last,
                                 std::uint64_t longest_line,
                                 std::uint32_t number) {
  sightings_.push_back({longest_line, number, last});
  last = static_cast<std::uint32_t>(sightings_.size());
}

void RepeatedLines::append_numbers(std::uint32_t last,
                                   std::vector<std::uint32_t>& numbers) const {
  for (; last != 0; last = sightings_[last - 1].before) {
    numbers.push_back(sightings_[last - 1].number);
  }
}

void RepeatedLines::forget_rare_lines() {
  lines_.erase_if([](const Line& line) { return !line.is_repeated; });
  sightings_.clear();
  sightings_.shrink_to_fit();
}

}  // namespace lede

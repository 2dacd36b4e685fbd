#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lists/generation_lists.h"
#include "matching/matcher.h"

namespace lede {

/// How the matchers of parts of a query are one: see the kinds of Query.

class NothingMatcher final : public Matcher {
 public:
  std::uint32_t first_from(std::uint32_t from) override;
  void match(DocumentWindow window, const DocumentSet* among,
             ScoreSheet& sheet) override;
};

class EverythingMatcher final : public Matcher {
 public:
  explicit EverythingMatcher(GenerationLists& lists) : lists_(lists) {}

  std::uint32_t first_from(std::uint32_t from) override;
  void match(DocumentWindow window, const DocumentSet* among,
             ScoreSheet& sheet) override;

 private:
  GenerationLists& lists_;
};

/// All of the parts, which come cheapest first.
class AllMatcher final : public Matcher {
 public:
  explicit AllMatcher(std::vector<MatcherPtr> parts)
      : parts_(std::move(parts)) {}

  std::uint32_t first_from(std::uint32_t from) override;
  void match(DocumentWindow window, const DocumentSet* among,
             ScoreSheet& sheet) override;

 private:
  std::vector<MatcherPtr> parts_;
  ScoreSheet all_;  // both are empty between calls
  ScoreSheet part_;
};

/// Any of the parts; scores are added.
class AnyMatcher final : public Matcher {
 public:
  explicit AnyMatcher(std::vector<MatcherPtr> parts)
      : parts_(std::move(parts)) {}

  std::uint32_t first_from(std::uint32_t from) override;
  void match(DocumentWindow window, const DocumentSet* among,
             ScoreSheet& sheet) override;

 private:
  std::vector<MatcherPtr> parts_;
};

/// Any of the parts, with the score of the best.
class BestMatcher final : public Matcher {
 public:
  explicit BestMatcher(std::vector<MatcherPtr> parts)
      : parts_(std::move(parts)) {}

  std::uint32_t first_from(std::uint32_t from) override;
  void match(DocumentWindow window, const DocumentSet* among,
             ScoreSheet& sheet) override;

 private:
  std::vector<MatcherPtr> parts_;
  ScoreSheet best_;
  ScoreSheet part_;
};

/// What `wanted` matches, as `other` has it: with its score where it matches
/// too, or only where it does not.
class PairMatcher final : public Matcher {
 public:
  enum class Other { kPreferred, kExcluded };

  PairMatcher(Other role, MatcherPtr wanted, MatcherPtr other)
      : role_(role), wanted_(std::move(wanted)), other_(std::move(other)) {}

  std::uint32_t first_from(std::uint32_t from) override;
  void match(DocumentWindow window, const DocumentSet* among,
             ScoreSheet& sheet) override;

 private:
  Other role_;
  MatcherPtr wanted_;
  MatcherPtr other_;
  ScoreSheet found_;
  ScoreSheet more_;
};

/// Documents whose value is `first` to `last`.
class RangeMatcher final : public Matcher {
 public:
  RangeMatcher(ValueList values, std::string first, std::string last)
      : values_(std::move(values)),
        first_(std::move(first)),
        last_(std::move(last)) {}

  std::uint32_t first_from(std::uint32_t from) override;
  void match(DocumentWindow window, const DocumentSet* among,
             ScoreSheet& sheet) override;

 private:
  bool is_between(std::string_view value) const {
    return first_ <= value && value <= last_;
  }

  ValueList values_;
  std::string first_;
  std::string last_;
};

}  // namespace lede

#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "lists/generation_lists.h"
#include "matching/matcher.h"
#include "matching/word_weight.h"

namespace lede {

/// The documents that have a term.
class WordMatcher final : public Matcher {
 public:
  WordMatcher(GenerationLists& lists, PostingList postings,
              const WordWeight& weight)
      : lists_(lists), postings_(std::move(postings)), weight_(weight) {}

  std::uint32_t first_from(std::uint32_t from) override;
  void match(DocumentWindow window, const DocumentSet* among,
             ScoreSheet& sheet) override;

 private:
  GenerationLists& lists_;
  PostingList postings_;
  WordWeight weight_;
};

/// The documents that have any of some terms, weighed as if these were one:
/// how often each counts is added up.
class SynonymsMatcher final : public Matcher {
 public:
  SynonymsMatcher(GenerationLists& lists, std::vector<PostingList> postings,
                  const WordWeight& weight)
      : lists_(lists), postings_(std::move(postings)), weight_(weight) {}

  std::uint32_t first_from(std::uint32_t from) override;
  void match(DocumentWindow window, const DocumentSet* among,
             ScoreSheet& sheet) override;

 private:
  GenerationLists& lists_;
  std::vector<PostingList> postings_;
  WordWeight weight_;
  std::array<std::uint32_t, kWindowDocuments> counts_{};  // 0 between calls
};

}  // namespace lede

#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "labelled_sentences.h"
#include "script.h"

namespace lede::bench {

/// A sentence as the fitting sees it: the groups of letters of each word.
struct Example {
  std::size_t language = 0;              ///< in ScriptExamples::languages
  float weight = 1;                      ///< so that rare languages count
  std::vector<std::uint32_t> groups;     ///< places in ScriptExamples::groups
  std::vector<std::uint32_t> word_ends;  ///< ends in `groups`
};

/// The sentences of one script, in numbers.
struct ScriptExamples {
  std::vector<Language> languages;
  std::vector<std::uint64_t> groups;  ///< as WordLetters numbers them
  std::vector<Example> examples;
};

/// The words of a sentence that are in a script.
std::vector<std::string_view> words_in(std::string_view sentence,
                                       Script script);

/// The sentences in languages of a script, with those groups of letters that
/// tell most about the language: at most `most_groups`.
ScriptExamples script_examples(const std::vector<LabelledSentence>& sentences,
                               Script script, std::size_t most_groups);

/// Keeps only the groups for which `keep` is true, in their order.
void keep_groups(const std::vector<bool>& keep, ScriptExamples& examples);

}  // namespace lede::bench

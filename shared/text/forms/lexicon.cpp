#include "forms/lexicon.h"

#include <algorithm>
#include <array>

namespace lede::forms {
namespace {

bool has(std::string_view tags, std::string_view tag) {
  return tags.find(tag) != std::string_view::npos;
}

bool is_small_word(std::string_view tags) {
  constexpr std::array kSmall = {"<pr>",     "<cnjcoo>", "<cnjsub>", "<cnjadv>",
                                 "<part>",   "<prn>",    "<det>",    "<num>",
                                 "<preadv>", "<rel>"};
  return std::any_of(kSmall.begin(), kSmall.end(), [tags](const char* tag) {
    return tags.rfind(tag, 0) == 0;
  });
}

Lexicon::Rank rank_of(const Reading& reading) {
  using Rank = Lexicon::Rank;
  if (reading.form == reading.lemma) {
    return is_small_word(reading.tags) ? Rank::kSmallWord : Rank::kBaseForm;
  }
  if (has(reading.tags, "<np>")) return Rank::kName;
  if (has(reading.tags, "<pp>") || has(reading.tags, "<pprs>")) {
    return Rank::kParticiple;
  }
  return Rank::kForm;
}

// Is it a word? Personal pronouns of all kinds have this one lemma.
bool is_word(const Reading& reading) {
  return !reading.lemma.empty() && !reading.form.empty() &&
         reading.lemma != "prpers";
}

}  // namespace

Lexicon::Lexicon(const Transducer& dictionary) {
  Numbering lemmas;
  Numbering forms;
  dictionary.visit_readings([&](const Reading& reading) {
    if (is_word(reading)) add(reading, lemmas, forms);
  });
  sort();
}

std::pair<std::uint32_t, bool> Lexicon::Numbering::of(std::string_view text) {
  if (const auto known = numbers_.find(text); known != numbers_.end()) {
    return {known->second, false};
  }
  const auto next = static_cast<std::uint32_t>(numbers_.size());
  numbers_.emplace(text, next);
  return {next, true};
}

void Lexicon::add(const Reading& reading, Numbering& lemmas, Numbering& forms) {
  const auto [lemma, is_new_lemma] = lemmas.of(reading.lemma);
  if (is_new_lemma) lemmas_.emplace_back(reading.lemma);
  const auto [form, is_new_form] = forms.of(reading.form);
  if (is_new_form) forms_.push_back({std::string(reading.form), {}});

  const Sense sense = {lemma, rank_of(reading)};
  std::vector<Sense>& senses = forms_[form].senses;
  const auto same =
      std::find_if(senses.begin(), senses.end(),
                   [sense](Sense s) { return s.lemma == sense.lemma; });
  if (same == senses.end()) {
    senses.push_back(sense);
  } else {
    same->rank = std::min(same->rank, sense.rank);
  }
}

void Lexicon::sort() {
  std::sort(forms_.begin(), forms_.end(),
            [](const Form& a, const Form& b) { return a.text < b.text; });
  for (Form& form : forms_) {
    std::sort(form.senses.begin(), form.senses.end(), [this](Sense a, Sense b) {
      if (a.rank != b.rank) return a.rank < b.rank;
      return lemmas_[a.lemma] < lemmas_[b.lemma];
    });
  }
}

}  // namespace lede::forms

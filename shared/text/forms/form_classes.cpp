#include "forms/form_classes.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_set>

#include "stemmer.h"

namespace lede::forms {
namespace {

// How many forms of a lemma have a stem.
struct Claim {
  std::uint32_t lemma = 0;
  std::string_view stem;
  std::size_t form_count = 0;
};

// Participles do not count: there are many of them, with a stem of their own,
// and they would name the verb.
std::vector<Claim> claims_of(const Lexicon& lexicon,
                             const std::vector<std::string>& stems) {
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < stems.size(); ++i) {
    for (const Lexicon::Sense sense : lexicon.forms()[i].senses) {
      if (sense.rank == Lexicon::Rank::kParticiple) continue;
      // Of two stems, that of the base form.
      const std::size_t count = sense.rank <= Lexicon::Rank::kBaseForm ? 3 : 2;
      claims.push_back({sense.lemma, stems[i], count});
    }
  }
  const auto place = [](const Claim& c) { return std::tie(c.lemma, c.stem); };
  std::sort(claims.begin(), claims.end(), [&](const Claim& a, const Claim& b) {
    return place(a) < place(b);
  });
  std::vector<Claim> counted;
  for (const Claim& claim : claims) {
    if (!counted.empty() && place(counted.back()) == place(claim)) {
      counted.back().form_count += claim.form_count;
    } else {
      counted.push_back(claim);
    }
  }
  return counted;
}

}  // namespace

FormClasses::FormClasses(const Lexicon& lexicon, Language language)
    : lexicon_(lexicon) {
  Stemmer stemmer;
  stems_.reserve(lexicon.forms().size());
  for (const Lexicon::Form& form : lexicon.forms()) {
    stems_.push_back(stemmer.stem(form.text, language));
  }
  find_main_stems();
  name_classes();
}

void FormClasses::find_main_stems() {
  main_stems_.resize(lexicon_.lemmas().size());
  std::size_t most = 0;
  std::uint32_t last = 0;
  for (const Claim& claim : claims_of(lexicon_, stems_)) {
    if (claim.lemma != last) most = 0;
    last = claim.lemma;
    if (claim.form_count <= most) continue;
    most = claim.form_count;
    main_stems_[claim.lemma] = claim.stem;
  }
}

void FormClasses::name_classes() {
  const std::vector<std::string>& lemmas = lexicon_.lemmas();
  std::vector<std::uint32_t> order(lemmas.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::make_pair(lemmas[a].size(), std::string_view(lemmas[a])) <
           std::make_pair(lemmas[b].size(), std::string_view(lemmas[b]));
  });
  const std::unordered_set<std::string_view> stems(stems_.begin(),
                                                   stems_.end());
  std::unordered_set<std::string_view> taken;
  names_.resize(lemmas.size());
  for (const std::uint32_t lemma : order) {
    const std::string& stem = main_stems_[lemma];
    std::string& name = names_[lemma];
    name = lemmas[lemma];
    if (!stem.empty() && taken.insert(stem).second) {
      name = stem;
    } else if (stems.count(name) != 0) {
      name += "/";
    }
  }
}

bool FormClasses::is_meant(std::size_t form, Lexicon::Sense sense) const {
  using Rank = Lexicon::Rank;
  const Rank likeliest = lexicon_.forms()[form].senses.front().rank;
  return likeliest != Rank::kSmallWord || sense.rank <= Rank::kBaseForm ||
         main_stems_[sense.lemma] == stems_[form];
}

std::vector<ClassedForm> FormClasses::irregular_forms(
    const FormTable& guess) const {
  std::vector<ClassedForm> forms;
  for (std::size_t i = 0; i < stems_.size(); ++i) {
    const Lexicon::Form& form = lexicon_.forms()[i];
    ClassedForm classed{form.text, {}};
    for (const Lexicon::Sense sense : form.senses) {
      if (classed.classes.size() == kMostClasses) break;
      if (is_meant(i, sense)) classed.classes.push_back(names_[sense.lemma]);
    }
    std::vector<std::string> expected = guess.classes_of(form.text);
    if (expected.empty()) expected.push_back(stems_[i]);
    if (classed.classes != expected) forms.push_back(std::move(classed));
  }
  return forms;
}

}  // namespace lede::forms

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "forms/transducer.h"

namespace lede::forms {

/// Which forms each word of a dictionary has. Words of one spelling are one,
/// whatever part of speech they are: who looks for "run" wants them all.
class Lexicon {
 public:
  /// How likely a form that stands alone is meant so: the least is likeliest.
  enum class Rank : std::uint8_t {
    kSmallWord,  ///< as it is printed: a preposition, pronoun, number ...
    kBaseForm,   ///< as dictionaries print it
    kForm,
    kParticiple,
    kName,  ///< a form of one; its base form is a kBaseForm
  };

  /// That a form belongs to a lemma.
  struct Sense {
    std::uint32_t lemma = 0;
    Rank rank = Rank::kForm;
  };

  struct Form {
    std::string text;
    std::vector<Sense> senses;  ///< the likeliest first, at least one
  };

  explicit Lexicon(const Transducer& dictionary);

  const std::vector<std::string>& lemmas() const { return lemmas_; }
  /// In the order of their bytes.
  const std::vector<Form>& forms() const { return forms_; }

 private:
  // Numbers things by their text in the order in which they come.
  class Numbering {
   public:
    /// The number, and whether it is new.
    std::pair<std::uint32_t, bool> of(std::string_view text);

   private:
    struct Hash {
      using is_transparent = void;
      std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>()(text);
      }
    };
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>>
        numbers_;
  };

  void add(const Reading& reading, Numbering& lemmas, Numbering& forms);
  void sort();

  std::vector<std::string> lemmas_;
  std::vector<Form> forms_;
};

}  // namespace lede::forms

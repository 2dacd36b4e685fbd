#pragma once

#include <string>
#include <vector>

#include "forms/form_table.h"
#include "forms/lexicon.h"
#include "language.h"

namespace lede::forms {

/// The most classes that a form may have.
constexpr std::size_t kMostClasses = 2;

/// A form and the names of the classes that it belongs to.
struct ClassedForm {
  std::string form;
  std::vector<std::string> classes;  ///< 1 to kMostClasses, likeliest first
};

/// The words of a lexicon, each with its forms, are classes; this names them.
///
/// The name is the stem that Snowball gives most of the forms, so that forms
/// which the dictionary lacks still meet those that it has. Where words would
/// share a name, the shortest has it, which the others mostly come from: "port"
/// before "portable". They get their own spelling, and "/" if that is a stem
/// too: no stem has that in it.
///
/// A small word as it stands is no form of another one: Russian "для" is "for",
/// though a rare participle has that spelling too. Where Snowball sees the
/// other word in it, it is: English "provided" is a conjunction and of
/// "provide".
class FormClasses {
 public:
  /// The lexicon must outlive this.
  FormClasses(const Lexicon& lexicon, Language language);

  const Lexicon& lexicon() const { return lexicon_; }
  /// Snowball's stem of each form, in the order of Lexicon::forms().
  const std::vector<std::string>& stems() const { return stems_; }
  /// The stem of most forms of a lemma, whoever has it for a name.
  const std::string& main_stem(std::uint32_t lemma) const {
    return main_stems_[lemma];
  }

  /// The forms for which neither `guess` nor Snowball tells the right classes.
  std::vector<ClassedForm> irregular_forms(const FormTable& guess) const;

 private:
  void find_main_stems();
  void name_classes();
  bool is_meant(std::size_t form, Lexicon::Sense sense) const;

  const Lexicon& lexicon_;
  std::vector<std::string> stems_;
  std::vector<std::string> main_stems_;
  std::vector<std::string> names_;
};

}  // namespace lede::forms

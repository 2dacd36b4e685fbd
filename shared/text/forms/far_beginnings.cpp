#include "forms/far_beginnings.h"

#include <set>
#include <string>
#include <string_view>

#include "forms/form_table.h"
#include "utf8.h"
#include "word_beginning.h"

namespace lede::forms {
namespace {

using Letters = std::set<std::string>;

class Collector {
 public:
  void add(std::string_view form, std::string_view name) {
    const WordBeginning of_form = beginning_of(form);
    const WordBeginning of_name = beginning_of(name);
    if (!of_form.is_plain() || of_name.is_kept_from(of_form)) return;
    packed_.insert(packed(of_name, of_form));
  }

  std::vector<std::uint32_t> all() const {
    return {packed_.begin(), packed_.end()};
  }

 private:
  static std::uint32_t packed(const WordBeginning& name,
                              const WordBeginning& form) {
    return static_cast<std::uint32_t>(name.number() << kNameShift |
                                      form.number());
  }

  std::set<std::uint32_t> packed_;
};

void add_letters(std::string_view text, Letters& letters) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = character_at(text, at).size_bytes;
    letters.emplace(text.substr(at, size));
    at += size;
  }
}

// A recipe of a rule that takes off more letters than its ending has reaches
// into the first two of a short word, whatever they are.
void add_reaching(const EndingRule& rule, const Letters& letters,
                  Collector& far) {
  const std::size_t ending = count_characters(rule.ending);
  for (std::size_t at = 0; at < rule.recipe.size();) {
    const auto cut = static_cast<unsigned char>(rule.recipe[at]);
    const auto size = static_cast<unsigned char>(rule.recipe[at + 1]);
    const std::string added = rule.recipe.substr(at + 2, size);
    at += 2U + size;
    if (cut <= ending) continue;
    const bool may_take_all = cut >= ending + kFewestLettersBeforeEnding;
    for (const std::string& first : letters) {
      for (const std::string& second : letters) {
        far.add(first + second, first + added);
        if (may_take_all) far.add(first + second, added);
      }
    }
  }
}

}  // namespace

std::vector<std::uint32_t> far_beginnings_of(
    const std::vector<ClassedForm>& forms,
    const std::vector<EndingRule>& rules) {
  Collector far;
  Letters letters;
  for (const ClassedForm& each : forms) {
    for (const std::string& name : each.classes) far.add(each.form, name);
    add_letters(each.form, letters);
  }
  for (const EndingRule& rule : rules) add_letters(rule.ending, letters);
  for (const EndingRule& rule : rules) add_reaching(rule, letters, far);
  return far.all();
}

}  // namespace lede::forms

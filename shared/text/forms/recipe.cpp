#include "forms/recipe.h"

#include <stdexcept>

#include "utf8.h"

namespace lede::forms {

std::string recipe_for(std::string_view form, std::string_view name) {
  std::size_t same = 0;
  while (same < form.size() && same < name.size() && form[same] == name[same]) {
    ++same;
  }
  if (same < form.size()) same = border_before(form, same);
  if (same < name.size()) same = border_before(name, same);
  const std::size_t cut = count_characters(form.substr(same));
  const std::string_view added = name.substr(same);
  if (cut > 0xFF || added.size() > 0xFF) {
    throw std::length_error("a form is too long: " + std::string(form));
  }
  std::string recipe;
  recipe += static_cast<char>(cut);
  recipe += static_cast<char>(added.size());
  recipe += added;
  return recipe;
}

}  // namespace lede::forms

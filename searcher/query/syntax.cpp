#include "query/syntax.h"

#include <cstdio>
#include <string_view>

namespace lede {
namespace {

std::string_view name_of(Syntax::Kind kind) {
  switch (kind) {
    case Syntax::Kind::kWord: return "word";
    case Syntax::Kind::kPhrase: return "phrase";
    case Syntax::Kind::kNear: return "near";
    case Syntax::Kind::kAll: return "all";
    case Syntax::Kind::kAny: return "any";
    case Syntax::Kind::kNot: return "not";
    case Syntax::Kind::kGroup: return "group";
  }
  return "";
}

std::string_view text_of(Syntax::Sign sign) {
  switch (sign) {
    case Syntax::Sign::kNone: return "";
    case Syntax::Sign::kRequired: return "+";
    case Syntax::Sign::kExcluded: return "-";
  }
  return "";
}

std::string short_text(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", number);
  return text;
}

}  // namespace

std::string dump(const Syntax& syntax) {
  std::string text(text_of(syntax.sign));
  if (syntax.field != Field::kText) {
    text.append(name_of(syntax.field)).append(":");
  }
  text.append(syntax.in_noise ? "noise" : name_of(syntax.kind));
  text.append("(").append(syntax.text);
  if (syntax.meaning == Syntax::Meaning::kSimilar) {
    text.append("~").append(std::to_string(syntax.edits));
  }
  if (syntax.kind == Syntax::Kind::kNear) {
    text.append(std::to_string(syntax.distance)).append(": ");
  }
  std::string_view before;
  for (const Syntax& part : syntax.parts) {
    text.append(before).append(dump(part));
    before = ", ";
  }
  text += ")";
  if (syntax.boost != 1) text.append("^").append(short_text(syntax.boost));
  return text;
}

}  // namespace lede

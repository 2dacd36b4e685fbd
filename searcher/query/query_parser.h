#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/syntax.h"

namespace lede {

/// What bounds the time, memory and stack that a query can take. The rest of a
/// query over a bound is left out, with a note.
constexpr std::size_t kMaxQueryBytes = 4096;
constexpr std::size_t kMaxQueryWords = 64;  ///< words and phrases
constexpr std::size_t kMaxQueryDepth = 16;  ///< brackets in brackets
constexpr double kMaxBoost = 100;

struct ParsedQuery {
  Syntax syntax;                   ///< a group
  std::vector<std::string> notes;  ///< what was left out
};

/// Reads a query (docs/query_syntax.md):
///
///     group   = clause { clause }
///     clause  = [ "+" | "-" ] any
///     any     = all { "OR" all }
///     all     = unary { "AND" unary }
///     unary   = { "NOT" | "+" | "-" } near
///     near    = operand { "NEAR" [ "/" number ] operand }
///     operand = primary [ "^" number ]
///     primary = [ field ] ( word | "phrase" | "(" group ")" ) | "in:noise"
///     field   = "title:" | "author:" | "source:" | "lang:" | "date:"
///
/// A field stands right before its operand; before a bracket it is that of all
/// words in it without one of their own.
/// in:noise stands for no word: it says where the words of its group are
/// looked for, and signs and operators before it say nothing.
/// Takes any valid UTF-8 and always answers. A NOT that stands alone in a
/// group is a "-"; beside AND and OR a "-" is a NOT and a "+" says nothing.
ParsedQuery parse_query(std::string_view query);

}  // namespace lede

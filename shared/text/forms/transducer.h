#pragma once

#include <cstdint>
#include <functional>
#include <istream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language.h"

namespace lede::forms {

/// A line of a dictionary: a form, the word that it is a form of, and what it
/// says about it in Apertium's tags, "<n><m><nn><pl><gen>".
struct Reading {
  std::string_view lemma;
  std::string_view tags;
  std::string_view form;
};

/// A dictionary of Apertium as lt-print shows it: a transducer whose paths
/// spell a lemma and tags on one side and a form on the other. A line is
/// "state, state, lemma's symbol, form's symbol" or a final state, parted by
/// tabs; "--" ends a section, whose states count from 0 again.
///
/// Only arcs of letters of the language are kept, so that what has spaces,
/// digits or hyphens in it is no word here, as it is none for the analyser.
/// Letters are those of normalised words.
class Transducer {
 public:
  /// Throws std::runtime_error for a text that is no such listing.
  Transducer(std::istream& text, Language language);

  /// Calls `visit` for every path; the reading's text is valid meanwhile. A
  /// path that comes to a state twice is left: it belongs to the numbers and
  /// compounds without end that such dictionaries also spell.
  void visit_readings(const std::function<void(const Reading&)>& visit) const;

 private:
  struct Symbol {
    enum class Kind : std::uint8_t { kNothing, kLetter, kTag, kOther };
    Kind kind = Kind::kOther;
    std::string text;
  };
  struct Arc {
    std::uint32_t target = 0;
    std::uint32_t lemma_symbol = 0;
    std::uint32_t form_symbol = 0;
  };
  struct State {
    bool is_final = false;
    std::vector<Arc> arcs;
  };
  using Section = std::vector<State>;
  class Walk;

  void add_line(std::string_view line, Language language);
  std::uint32_t symbol_number(std::string_view text, Language language);
  static Symbol symbol_of(std::string_view text, Language language);

  std::vector<Section> sections_;
  std::vector<Symbol> symbols_;
  std::unordered_map<std::string, std::uint32_t> symbol_numbers_;
};

}  // namespace lede::forms

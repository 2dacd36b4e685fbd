#include "forms/transducer.h"

#include <charconv>
#include <stdexcept>

#include "normalise.h"
#include "utf8.h"

namespace lede::forms {
namespace {

std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find('\t', at), line.size());
    fields.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return fields;
}

std::size_t state_number(std::string_view text) {
  constexpr std::size_t kMostStates = 100'000'000;
  std::size_t number = 0;
  const auto read =
      std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || number > kMostStates) {
    throw std::runtime_error("no listing of lt-print: \"" + std::string(text) +
                             "\" is no state");
  }
  return number;
}

}  // namespace

// Goes down all paths of a section.
class Transducer::Walk {
 public:
  Walk(const Transducer& transducer, const Section& section,
       const std::function<void(const Reading&)>& visit)
      : symbols_(transducer.symbols_),
        section_(section),
        visit_(visit),
        is_on_path_(section.size()) {}

  void go_from(std::uint32_t number) {
    const State& state = section_[number];
    if (state.is_final) visit_({lemma_, tags_, form_});
    is_on_path_[number] = true;
    for (const Arc& arc : state.arcs) {
      if (!is_on_path_[arc.target]) take(arc);
    }
    is_on_path_[number] = false;
  }

 private:
  void take(const Arc& arc) {
    const Symbol& left = symbols_[arc.lemma_symbol];
    const Symbol& right = symbols_[arc.form_symbol];
    // A lemma that goes on after its tags is one of several words.
    if (left.kind == Symbol::Kind::kLetter && !tags_.empty()) return;
    std::string& side = left.kind == Symbol::Kind::kTag ? tags_ : lemma_;
    side += left.text;
    form_ += right.text;
    go_from(arc.target);
    form_.resize(form_.size() - right.text.size());
    side.resize(side.size() - left.text.size());
  }

  const std::vector<Symbol>& symbols_;
  const Section& section_;
  const std::function<void(const Reading&)>& visit_;
  std::vector<bool> is_on_path_;
  std::string lemma_;
  std::string tags_;
  std::string form_;
};

Transducer::Transducer(std::istream& text, Language language) {
  sections_.emplace_back();
  for (std::string line; std::getline(text, line);) {
    if (line.substr(0, 2) == "--") {
      sections_.emplace_back();
    } else if (!line.empty()) {
      add_line(line, language);
    }
  }
}

void Transducer::add_line(std::string_view line, Language language) {
  const std::vector<std::string_view> fields = fields_of(line);
  const std::size_t from = state_number(fields[0]);
  const bool is_arc = fields.size() >= 4;
  const std::size_t target = is_arc ? state_number(fields[1]) : from;
  Section& section = sections_.back();
  section.resize(std::max(section.size(), std::max(from, target) + 1));
  if (!is_arc) {
    section[from].is_final = true;
    return;
  }
  const Arc arc = {static_cast<std::uint32_t>(target),
                   symbol_number(fields[2], language),
                   symbol_number(fields[3], language)};
  if (symbols_[arc.lemma_symbol].kind == Symbol::Kind::kOther) return;
  const Symbol::Kind shown = symbols_[arc.form_symbol].kind;
  if (shown == Symbol::Kind::kOther || shown == Symbol::Kind::kTag) return;
  section[from].arcs.push_back(arc);
}

std::uint32_t Transducer::symbol_number(std::string_view text,
                                        Language language) {
  const auto next = static_cast<std::uint32_t>(symbols_.size());
  const auto [at, is_new] = symbol_numbers_.emplace(text, next);
  if (is_new) symbols_.push_back(symbol_of(text, language));
  return at->second;
}

Transducer::Symbol Transducer::symbol_of(std::string_view text,
                                         Language language) {
  using Kind = Symbol::Kind;
  if (text.empty() || text == "ε" || text == "@0@") return {Kind::kNothing, ""};
  if (text.front() == '<' && text.back() == '>') {
    return {Kind::kTag, std::string(text)};
  }
  std::string letter = normalised_word(text);
  const bool is_letter =
      count_characters(text) == 1 && count_characters(letter) == 1 &&
      script_of(character_at(letter, 0).code) == language.script();
  return {is_letter ? Kind::kLetter : Kind::kOther, std::move(letter)};
}

void Transducer::visit_readings(
    const std::function<void(const Reading&)>& visit) const {
  for (const Section& section : sections_) {
    if (!section.empty()) Walk(*this, section, visit).go_from(0);
  }
}

}  // namespace lede::forms

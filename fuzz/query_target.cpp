#include "analyser.h"
#include "query/query_analysis.h"
#include "query/query_parser.h"
#include "target.h"

using namespace lede;

namespace {

// A small index: what patterns and misspelled words may find.
void walk_few(const std::string& prefix, const TermVisitor& visit) {
  for (const char* term : {"Ajonas", "Sport", "XNport", "XPwire", "port",
                           "ports", "strike", "порт", "порту", "中国"}) {
    if (std::string_view(term).starts_with(prefix) && !visit(term, 1)) return;
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Analyser analyser;
  const std::string query = mend_utf8(fuzz::text_of(data, size)).text;
  const ParsedQuery parsed = parse_query(query);
  const QueryContext context{
      {Language::of("en"), Language::of("ru")}, analyser, {}, walk_few, {}};
  const AnalysedQuery analysed = analyse_query(parsed.syntax, context);
  fuzz::require_valid(dump(parsed.syntax));
  fuzz::require_valid(dump(analysed.query));
  for (const Syntax* clause : analysed.clauses) {
    const Span place = clause->place;
    fuzz::require(place.begin < place.end && place.end <= query.size(),
                  "a clause stands in the query");
    fuzz::require_valid(query.substr(place.begin, place.size()));
  }
  for (const std::string& note : parsed.notes) fuzz::require_valid(note);
  for (const std::string& note : analysed.notes) fuzz::require_valid(note);
  return 0;
}

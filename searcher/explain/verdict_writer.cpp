#include "explain/verdict_writer.h"

#include <utility>

#include "query/filter_query.h"

namespace lede {
namespace {

using Role = ClauseVerdict::Role;

Role role_by_sign(const Syntax& part) {
  switch (part.sign) {
    case Syntax::Sign::kRequired: return Role::kRequired;
    case Syntax::Sign::kExcluded: return Role::kExcluded;
    case Syntax::Sign::kNone: break;
  }
  return only_sifts(part) ? Role::kFilter : Role::kWanted;
}

// What a part is to the whole that it stands in.
Role role_in(const Syntax& whole, const Syntax& part) {
  switch (whole.kind) {
    case Syntax::Kind::kGroup: return role_by_sign(part);
    case Syntax::Kind::kNot: return Role::kExcluded;
    case Syntax::Kind::kAny: return Role::kWanted;
    default: return Role::kRequired;
  }
}

// Brackets around one part alone say what it says.
void drop_brackets(ClauseVerdict& group) {
  if (group.parts.size() != 1) return;
  if (group.parts.front().role == Role::kExcluded) return;
  ClauseVerdict only = std::move(group.parts.front());
  if (group.reason.empty()) group.reason = std::move(only.reason);
  group.parts = std::move(only.parts);
}

}  // namespace

VerdictWriter::VerdictWriter(std::string_view query,
                             const AnalysedQuery& analysed,
                             const MatchExplanation& explanation,
                             const ClauseReasons& reasons)
    : query_(query), reasons_(reasons) {
  for (const auto& [number, is_found] : explanation.clauses) {
    found_[analysed.clauses[number]] = is_found;
  }
}

std::vector<ClauseVerdict> VerdictWriter::verdicts(const Syntax& group,
                                                   Zones zones) const {
  if (group.in_noise) zones = {Zone::kNoise};
  std::vector<ClauseVerdict> verdicts;
  for (const Syntax& part : group.parts) {
    if (!found_.contains(&part)) continue;
    verdicts.push_back(verdict(part, role_in(group, part), zones));
  }
  return verdicts;
}

ClauseVerdict VerdictWriter::verdict(const Syntax& part, Role role,
                                     Zones zones) const {
  ClauseVerdict verdict;
  verdict.clause = query_.substr(part.place.begin, part.place.size());
  verdict.role = role;
  verdict.found = found_.at(&part);
  verdict.fits = verdict.found != (role == Role::kExcluded);
  if (!verdict.found && role != Role::kExcluded) {
    verdict.reason = reasons_.reason(part, zones);
  } else if (!verdict.fits) {
    verdict.reason = "the article has it";
  }
  verdict.parts = verdicts(part, zones);
  if (part.kind == Syntax::Kind::kGroup) drop_brackets(verdict);
  return verdict;
}

}  // namespace lede

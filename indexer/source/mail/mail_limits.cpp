#include "source/mail/mail_limits.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace lede {
namespace {

// A part takes GMime 1.3 KB, a field half of one.
constexpr std::size_t kMostBorders = 10'000;
constexpr std::size_t kMostFields = 50'000;

// GMime descends into each group of addresses, "a: b: c: ...".
constexpr std::size_t kMostGroups = 1000;

bool same_letters(std::string_view text, std::string_view lower) {
  return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return (a | 0x20) == b; });
}

// A "-" is not a letter, and 0x20 leaves it as it is.
bool holds_addresses(std::string_view name) {
  while (name.ends_with(' ') || name.ends_with('\t')) name.remove_suffix(1);
  if (name.size() > 7 && same_letters(name.substr(0, 7), "resent-")) {
    name.remove_prefix(7);
  }
  constexpr std::array<std::string_view, 9> kNames = {
      "to",
      "cc",
      "bcc",
      "from",
      "sender",
      "reply-to",
      "mail-followup-to",
      "disposition-notification-to",
      "return-path"};
  return std::any_of(
      kNames.begin(), kNames.end(),
      [name](std::string_view each) { return same_letters(name, each); });
}

// Where the name of a field ends at which `line` begins; npos where none does.
std::size_t colon_of_field(std::string_view line) {
  const std::size_t end = line.find_first_of(": ");
  if (end == 0 || end == std::string_view::npos) return std::string_view::npos;
  const std::size_t colon = line.find_first_not_of(" \t", end);
  return colon != std::string_view::npos && line[colon] == ':'
             ? colon
             : std::string_view::npos;
}

}  // namespace

std::string reason_against_mail(std::string_view mail) {
  std::size_t borders = 0;
  std::size_t fields = 0;
  std::size_t groups = 0;
  bool in_addresses = false;
  while (!mail.empty()) {
    const std::size_t end = std::min(mail.find('\n'), mail.size());
    const std::string_view line = mail.substr(0, end);
    mail.remove_prefix(std::min(end + 1, mail.size()));
    if (line.starts_with("--")) ++borders;
    if (!line.starts_with(' ') && !line.starts_with('\t')) {
      const std::size_t colon = colon_of_field(line);
      const bool field = colon != std::string_view::npos;
      if (field) ++fields;
      in_addresses = field && holds_addresses(line.substr(0, colon));
      groups = 0;
    }
    if (in_addresses) {
      groups +=
          static_cast<std::size_t>(std::count(line.begin(), line.end(), ':'));
    }
    if (borders > kMostBorders) return "a mail of more than 10,000 parts";
    if (fields > kMostFields) return "a mail of more than 50,000 fields";
    if (groups > kMostGroups) return "a mail with groups of addresses nested";
  }
  return {};
}

}  // namespace lede

#include "generation_option.h"

#include <charconv>
#include <string>

#include "program.h"

namespace lede {

unsigned generation_from(std::string_view text, const char* option) {
  constexpr std::string_view kName = "gen-";
  std::string_view digits = text;
  if (digits.starts_with(kName)) digits.remove_prefix(kName.size());
  unsigned number = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  if (!digits.empty() && stop == end && error == std::errc()) return number;
  throw BadOptions(std::string(option) +
                   " takes a generation: 7 or gen-000007");
}

}  // namespace lede

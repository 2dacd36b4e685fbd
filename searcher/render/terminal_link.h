#pragma once

#include <string>
#include <string_view>

namespace lede {

/// Is it an address of http or https? Nothing that runs: no javascript:, no
/// data:.
bool is_web_address(std::string_view url);

/// The codes before and behind a text that make it a link on terminals that
/// know OSC 8; others pass over them.
struct TerminalLink {
  std::string open;  ///< both empty where there is no link
  std::string close;
};

/// A link to an address of http, https or file; none to any other, and none to
/// one that is too long for terminals. What could end the code or begin another
/// is percent-encoded. `name` (ASCII letters and digits) tells a terminal which
/// parts of a text are one link.
TerminalLink terminal_link(std::string_view url, std::string_view name);

}  // namespace lede

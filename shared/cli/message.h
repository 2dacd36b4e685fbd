#pragma once

#include <string_view>

namespace lede {

/// How much a message matters, by the numbers of syslog.
enum class Level { kError = 3, kWarning = 4 };

/// Writes a line on standard error: "lede-index: no such file". Where standard
/// error is the journal of systemd it gets its level in front, as sd-daemon(3)
/// has it, so that `journalctl -p warning` shows it. What could act on a
/// terminal is made harmless.
void tell(Level level, std::string_view program, std::string_view message);

}  // namespace lede

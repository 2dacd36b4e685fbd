#pragma once

#include <string>
#include <string_view>

namespace lede {

/// Why a mail is not given to the parser, which would need more memory or
/// stack for it than mails need; empty for those that are. Linear.
std::string reason_against_mail(std::string_view mail);

}  // namespace lede

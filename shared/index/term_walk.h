#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace lede {

/// Is told a term and in how many articles it stands; false ends the walk.
using TermVisitor =
    std::function<bool(std::string_view term, std::size_t documents)>;

/// Tells a visitor the terms of an index that begin with a prefix, in the
/// order of their bytes.
using TermWalk =
    std::function<void(const std::string& prefix, const TermVisitor& visit)>;

}  // namespace lede
